/**
 * The sentences that statements are made from: what people were quoted with or reported to have said, read at run time
 * from DATASETS_DIR where that is present, and else from the invented stories of the tests.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticles } from '../check/articles.js';

export interface Material {
  readonly from: string;
  readonly sentences: readonly string[];
  readonly speakers: readonly string[];
}

const FILES = ['polnear-train.jsonl', 'polnear-dev.jsonl'] as const;
const INVENTED = 'test/fixtures/invented/texts';
const [LEAST_WORDS, MOST_WORDS] = [5, 40];

const splitSentences = (text: string): readonly string[] => text.split(/(?<=[.!?]) (?=\p{Lu})/u);

const isSentence = (text: string): boolean => {
  const words = text.split(' ').length;
  return words >= LEAST_WORDS && words <= MOST_WORDS;
};

/** The invented texts' sentences, without quotation marks. */
export function readInvented(): readonly string[] {
  const texts = readdirSync(INVENTED)
    .toSorted()
    .map((name) => readFileSync(join(INVENTED, name), 'utf8'));
  return texts
    .flatMap((text) => text.split(/\s*\n\s*/))
    .flatMap((paragraph) => splitSentences(paragraph.replaceAll(/["“”]/g, '')))
    .filter(isSentence);
}

export function readMaterial(datasets: string): Material {
  const articles = FILES.flatMap((name) => readArticles(join(datasets, name)) ?? []);
  const speeches = articles.flatMap(({ speeches }) => speeches);
  if (speeches.length === 0) {
    const speakers = ['Henrike Varga', 'Dénes Varga', 'Seán O’Dálaigh', 'Nadezhda Brînkov', 'Ignatius Pell'];
    return { from: 'the invented stories of the tests', sentences: readInvented(), speakers };
  }
  const sentences = speeches.flatMap(({ segments }) => segments.flatMap(splitSentences));
  return {
    from: FILES.join(' and '),
    sentences: [...new Set(sentences.filter(isSentence))],
    speakers: [...new Set(speeches.map(({ speaker }) => speaker))].filter((name) => !name.includes('(')),
  };
}
