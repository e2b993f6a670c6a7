/**
 * Articles with their attributions, as PolNeAR has them, read into who is quoted or reported with what. Nothing of the
 * texts is kept anywhere; only figures leave this bench.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { normaliseText } from '../../src/facts/text.js';

const span = z.tuple([z.int(), z.int()]);

const articleLine = z.object({
  id: z.string(),
  date: z.iso.date(),
  publisher: z.string(),
  title: z.string(),
  text: z.string(),
  attributions: z.array(
    z.object({
      source: z.object({ text: z.string() }).nullable(),
      content: z.object({ spans: z.array(span).min(1) }),
      type: z.enum(['direct', 'mixed', 'indirect']),
    }),
  ),
});

type ArticleLine = z.infer<typeof articleLine>;
type Attribution = ArticleLine['attributions'][number];

/** One attribution's words: a quotation's segments without their marks, or a paraphrase's text. */
export interface Speech {
  readonly form: 'quoted' | 'reported';
  /** As the article names the source; a pronoun stands for whoever was named before. */
  readonly speaker: string;
  readonly segments: readonly string[];
}

export interface Article {
  readonly id: string;
  readonly date: string;
  readonly outlet: string;
  readonly title: string;
  readonly speeches: readonly Speech[];
}

const PRONOUN = /^(?:he|she|they|it|i|we|who|her|him|his|them|said|you)$/i;

/** A source's name without its office and what is said of it; undefined for a pronoun. */
function nameOf(source: string): string | undefined {
  const [head = ''] = source.split(/[,(]|\s(?:of|who|whom|whose|at|for|from|in)\s/);
  const name = head.replace(/[’']s$/, '').trim();
  return name === '' || PRONOUN.test(name) ? undefined : name;
}

/** A span's text on one line. A quotation that opens after some words of the article begins at its mark. */
function segmentsIn(text: string, form: Speech['form']): readonly string[] {
  const line = normaliseText(text)
    .replaceAll(/[\u200B\u200E]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (form === 'reported') return [line.replace(/^that,? /, '')];
  const quoted = /^[^“”"]{0,60}["“](.*)["”][.,]?$/u.exec(line);
  const inside = quoted?.[1] ?? line.replace(/^that,? /, '');
  return inside
    .split(/["”] ["“]/)
    .map((part) => part.replaceAll(/^["“”\s]+|["“”\s]+$/gu, ''))
    .filter((part) => part !== '');
}

const startOf = ({ content }: Attribution): number => content.spans[0]?.[0] ?? 0;

const isWithin = (inner: Attribution, outer: Attribution): boolean =>
  inner !== outer &&
  inner.content.spans.every(([start, end]) =>
    outer.content.spans.some(([from, to]) => start >= from && end <= to),
  );

const overlaps = (one: Attribution, other: Attribution): boolean =>
  one !== other &&
  one.content.spans.some(([start, end]) =>
    other.content.spans.some(([from, to]) => start < to && from < end),
  );

function speechesOf({ id, text, attributions }: ArticleLine): readonly Speech[] {
  const speeches: Speech[] = [];
  let named: string | undefined;
  for (const attribution of attributions.toSorted((a, b) => startOf(a) - startOf(b))) {
    const { source, type, content } = attribution;
    const own = source ? nameOf(source.text) : undefined;
    // What has no capital letter is a description: of somebody else in each article.
    if (own !== undefined) named = /\p{Lu}/u.test(own) ? own : `${own} (${id})`;
    const form = type === 'indirect' ? 'reported' : 'quoted';
    const others = attributions.filter((other) => other.type !== 'indirect');
    // Speech within speech has two speakers, and a paraphrase around a quotation is only partly one.
    const isClean =
      form === 'quoted'
        ? !others.some((other) => isWithin(attribution, other))
        : !others.some((other) => overlaps(attribution, other));
    if (type === 'mixed' || !isClean) continue;
    const segments = content.spans.flatMap(([start, end]) => segmentsIn(text.slice(start, end), form));
    const whole = form === 'reported' ? [segments.join(' ')] : segments;
    if (whole.length > 0) speeches.push({ form, speaker: named ?? `unnamed (${id})`, segments: whole });
  }
  return speeches;
}

/** The articles of a file, one a line; undefined where there is no such file. */
export function readArticles(path: string): readonly Article[] | undefined {
  let lines: string;
  try {
    lines = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const article = articleLine.parse(JSON.parse(line));
      const { id, date, publisher, title } = article;
      return { id, date, outlet: publisher, title, speeches: speechesOf(article) };
    });
}
