// letters.* requests.letter*: letters to applicants and others, composed from the application, numbered, written, kept.
import type { Decoded } from '../../shared/contract/methods.ts';
import { formatDay } from '../../shared/days/phrases.ts';
import { outlineSchema } from '../../shared/outline/outline.ts';
import { Refusal, refusal } from '../../shared/problems.ts';
import { letterProblems } from '../../shared/requests/letters/check.ts';
import { composeLetter, specimenOf } from '../../shared/requests/letters/compose.ts';
import type { ComposedLetter } from '../../shared/requests/letters/compose.ts';
import { lettersOn } from '../../shared/requests/letters/editions.ts';
import { fieldsIn, letterSchema, wordingOf } from '../../shared/requests/letters/template.ts';
import type { Letter } from '../../shared/requests/letters/template.ts';
import { knownFields } from '../../shared/requests/letters/values.ts';
import { outcomes } from '../../shared/requests/outcomes.ts';
import { act, change } from '../store/change.ts';
import { findLetter, insertLetter, lastSerial, listLetterTexts, listLetters, writeLetterText } from '../store/letters.ts';
import { filedRequests, requireFiled } from './requestFiles.ts';
import { readSettings } from '../store/settings.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { docxFile } from './docxFile.ts';
import { clockIn, rulesOf } from './requestClock.ts';

type Request = Decoded<'requests.letterPreview'>;

interface Wording {
  letter: Letter;
  shipped: Letter;
  own: boolean;
}

/** The letters in force on a day. The office's own wording goes before the shipped one of which it was made; a newer one goes before it. */
function lettersOf(context: Context, on = context.today()): Wording[] {
  const own = new Map(listLetterTexts(context.store).map(({ id, content }) => [id, letterSchema.parse(content)]));
  return lettersOn(context.resources.letters(), on).map((shipped) => {
    const changed = own.get(shipped.id);
    return changed && changed.from === shipped.from ? { letter: changed, shipped, own: true } : { letter: shipped, shipped, own: false };
  });
}

function requireLetter(context: Context, id: string, on = context.today()): Wording {
  const all = lettersOf(context, on);
  const found = all.find(({ letter }) => letter.id === id);
  if (!found) throw refusal('letter-unknown', `没有“${id}”这种文书。可用的有：${all.map(({ letter: one }) => `${one.id}（${one.name}）`).join('、')}。`, { field: 'letter' });
  return found;
}

interface Drafted extends ComposedLetter {
  letter: Letter;
  number: string;
  serial: number | null;
  issuedOn: NonNullable<Request['issuedOn']>;
}

function draft(context: Context, { id, letter: name, fields, issuedOn = context.today(), serial }: Request): Drafted {
  const { letter } = requireLetter(context, name, issuedOn);
  const known = new Set<string>([...knownFields, ...letter.fields.map((field) => field.name)]);
  const strange = Object.keys(fields).filter((field) => !known.has(field));
  if (strange.length > 0) throw refusal('letter-field-unknown', `“${letter.name}”没有${strange.map((field) => `“${field}”`).join('、')}这一项。要填的有：${letter.fields.map((field) => field.name).join('、') || '没有'}。`, { field: 'fields' });
  const filed = requireFiled(context, id);
  const rules = rulesOf(context);
  const office = readSettings(context.store);
  const year = Number(issuedOn.slice(0, 4));
  const at = letter.numbered ? (serial ?? lastSerial(context.store, year) + 1) : null;
  const number = at === null ? '' : `${office.letterPrefix || '依申请公开'}〔${year}〕${at}号`;
  const clock = clockIn(filed.application, filed.events, rules);
  // What an applicant owes by item depends on the other applications of the month.
  const needsAll = fieldsIn(wordingOf(letter)).includes('计费说明');
  const composed = composeLetter({ letter, filed, others: needsAll ? filedRequests(context) : [], clock, rules, office, remedies: context.resources.remedies(), laws: context.resources.laws(), issuedOn, number, said: fields });
  if (letter.outcome !== undefined && clock.outcome !== null && clock.outcome !== letter.outcome) {
    throw refusal('letter-outcome', `这份申请登记的办理结果是“${outcomes[clock.outcome].title}”，与“${letter.name}”不符。请换一种文书，或者更正登记的结果。`, { field: 'letter' });
  }
  return { ...composed, letter, number: composed.values['文号'] ?? '', serial: at, issuedOn };
}

const WHERE: Record<string, string> = { 本机关: '在“设置”里填发文机关', 联系人: '在“设置”里填联系人', 联系电话: '在“设置”里填联系电话', 复议机关: '在“设置”里填行政复议机关', 法院: '在“设置”里填有管辖权的法院' };

export const letterHandlers: Pick<Handlers, 'letters.list' | 'letters.show' | 'letters.preview' | 'letters.put' | 'requests.letterPreview' | 'requests.letter' | 'requests.letters' | 'requests.showLetter'> = {
  'letters.list': (context, { id }) => {
    const filed = id === undefined ? null : requireFiled(context, id);
    const clock = filed && clockIn(filed.application, filed.events, rulesOf(context));
    const fits = ({ outcome, group }: Letter): boolean => clock !== null && (outcome === undefined ? group !== 'reply' : clock.outcome === null || clock.outcome === outcome);
    return { letters: lettersOf(context).map(({ letter, own }) => ({ id: letter.id, name: letter.name, group: letter.group, outcome: letter.outcome ?? null, own, fits: fits(letter) })) };
  },

  'letters.show': (context, { letter }) => ({ ...requireLetter(context, letter), known: [...knownFields] }),

  'letters.preview': (context, { id, letter }) => {
    const { shipped } = requireLetter(context, id);
    const problems = letterProblems(letter, shipped, context.resources.laws(), context.today());
    return { outline: specimenOf(letter, { office: readSettings(context.store), remedies: context.resources.remedies(), issuedOn: context.today() }), problems: problems.map(({ message }) => message) };
  },

  'letters.put': (context, { id, letter }) => {
    const { shipped } = requireLetter(context, id);
    if (letter !== null) {
      if (letter.id !== id) throw refusal('letter-nature', '文书的代号不能改。', { field: 'letter.id' });
      const problems = letterProblems(letter, shipped, context.resources.laws(), context.today());
      if (problems.length > 0) throw new Refusal(problems);
    }
    const summary = letter === null ? `“${shipped.name}”恢复原来的文字` : `修改“${shipped.name}”的文字`;
    return { change: change(context.store, { command: 'letters.put', summary }, (recorder) => writeLetterText(recorder, id, letter)).seq };
  },

  'requests.letterPreview': (context, request) => {
    const { outline, missing, doubts, values, letter } = draft(context, request);
    return { outline, missing, doubts, values, fields: letter.fields };
  },

  'requests.letter': async (context, { reason, ...request }, { onProgress, signal }) => {
    onProgress({ text: '正在排版', share: null });
    const drafted = draft(context, request);
    const { outline, missing, doubts, letter, number, serial, issuedOn } = drafted;
    if (doubts.length > 0) throw refusal('citation-unknown', `“${letter.name}”引用的条文有误：${doubts.join('；')}。请改正后再导出。`, { field: 'fields' });
    if (missing.length > 0 && reason === '') {
      const named = missing.map((name) => `“${name}”${WHERE[name] ? `（${WHERE[name]}）` : ''}`).join('、');
      throw refusal('letter-incomplete', `“${letter.name}”缺少必备的内容：${named}。请补上；确实不写的，请说明理由。`, { field: 'fields' });
    }
    const { store } = context;
    const year = Number(issuedOn.slice(0, 4));
    const taken = serial === null ? undefined : listLetters(store).find((one) => one.year === year && one.serial === serial);
    if (taken) throw refusal('number-taken', `${number}已经用在${formatDay(taken.issuedOn)}的“${taken.title}”上。请换一个编号，或者不填，由程序接着编。`, { field: 'serial' });
    const document = await docxFile(context, outline, signal);
    const filed = requireFiled(context, request.id);
    const summary = `申请${filed.number}：出具${letter.name}${number}${missing.length === 0 ? '' : `（缺${missing.join('、')}，理由：${reason}）`}`;
    const { result: letterId } = act(store, { command: 'requests.letter', summary }, () =>
      insertLetter(store, { requestId: request.id, letter: letter.id, title: outline.title, number, year, serial, issuedOn, reason: missing.length === 0 ? '' : reason, outline }),
    );
    return new WithDocument({ title: outline.title, number, letterId, missing }, document);
  },

  'requests.letters': ({ store }, { id }) => ({ letters: listLetters(store, id).map(({ year: _year, serial: _serial, ...row }) => row) }),

  'requests.showLetter': async (context, { id }, { signal }) => {
    const found = findLetter(context.store, id);
    if (!found) throw refusal('letter-unknown', `没有编号为 ${id} 的文书。请刷新列表后再试。`, { field: 'id' });
    const { year: _year, serial: _serial, ...row } = found;
    const outline = outlineSchema.parse(found.outline);
    return new WithDocument({ ...row, outline }, await docxFile(context, outline, signal));
  },
};
