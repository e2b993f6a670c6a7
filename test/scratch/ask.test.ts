import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { entitiesFile, story } from '../../src/facts/schema.js';
import { assembleStore } from '../../src/facts/store.js';
import { answerAsk } from '../../src/answers/ask/answer-ask.js';
import { readQuestionText } from '../../src/answers/ask/reading.js';
import { allRecords } from '../../src/answers/scope.js';
import type { Answer } from '../../src/answers/answer.js';

const show = (a: Answer): string => { const b = a.body; switch (b.kind) {
 case 'facts': return `FACTS ${b.heading} :: ${b.items.map(i=>i.fact.id).join(' ')}`;
 case 'quotes': return `QUOTES ${b.quoted.map(q=>q.item.fact.id).join(' ')} | ${b.paraphrased.map(i=>i.fact.id).join(' ')}`;
 case 'stance': return `STANCE ${b.person.id} ` + b.histories.map(h=>`${h.question.id}/${h.holder.id}: ${h.last?.position.id} <- ${h.earlier.map(e=>e.position.id).join(',')}`).join('; ');
 case 'no-position': return `NOPOS ${b.person.id} said ${b.said.map(i=>i.fact.id).join(' ')}`;
 case 'positions': return `POSITIONS (${a.reading}) ` + b.questions.map(q=>q.groups.map(g=>`${g.position.id}:${g.histories.map(h=>h.holder.id).join(',')}`).join(' ')).join(' || ');
 case 'timeline': return `TIMELINE ${b.entries.map(i=>i.fact.id).join(' ')}`;
 case 'nothing': return `NOTHING from=${b.from} about=${b.about} dates=${b.dates} unknown=${b.unknown.join('|')}`;
 case 'choice': return `CHOICE ${b.candidates.map(c=>c.label).join(' | ')}`;
 default: return b.kind; } };

test('ask', () => {
  const dir = process.env['D'] ?? '/tmp/d';
  const files = (process.env['S'] ?? 'la28').split(',');
  const store = assembleStore(entitiesFile.parse(JSON.parse(readFileSync(`${dir}/entities.json`, 'utf8'))).entities, files.map(f => story.parse(JSON.parse(readFileSync(`${dir}/stories/${f}.json`, 'utf8')))));
  const context = { store, now: new Date('2026-11-24T12:00:00Z') };
  for (const q of readFileSync(process.env['Q'] ?? '/tmp/q.txt', 'utf8').split('\n').filter(Boolean)) {
    let out: string; try { out = show(answerAsk({ question: q }, context)); } catch (e) { out = `ERR ${(e as Error).message}`; }
    const r = readQuestionText(q, context, allRecords(store));
    console.log(`${q}\n    ${out}\n    s=${r.subjects.map(e=>e.id)} o=${r.objects.map(e=>e.id)} c=${r.content.map(u=>u.stems.join(' ')+(u.groups.length?'#'+u.groups.join('#'):'')).join(' / ')} ${r.from??''}..${r.to??''}`);
  }
});
