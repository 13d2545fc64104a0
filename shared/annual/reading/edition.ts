// Which edition of the form a file was written in: by the words only one edition has.
import { foldText } from '../../names/fold.ts';
import type { Form } from '../form.ts';
import { placesOf } from '../places.ts';

export interface Edition {
  form: Form;
  /** Words that show the file to be of another edition than the year's form; [] when it is the year's. */
  strange: string[];
}

/** Every word of the printed tables that only this edition has. */
function ownWords(form: Form, others: readonly Form[]): string[] {
  const words = (one: Form): string[] => [...new Set([...placesOf(one).values()].flatMap(({ row, column }) => [row, column]).map(foldText).filter((text) => text.length >= 4))];
  const strange = others.flatMap(words);
  return words(form).filter((word) => !strange.some((other) => other.includes(word) || word.includes(other)));
}

/** `texts`: the cells of the tables. The newest edition when nothing speaks for another; the year's when both are equally likely. */
export function editionOf(forms: readonly Form[], year: number | null, texts: readonly string[]): Edition | null {
  const folded = [...new Set(texts.map(foldText))];
  const has = (word: string): boolean => folded.some((text) => text.includes(word));
  const scored = forms.map((form) => ({ form, words: ownWords(form, forms.filter((other) => other !== form)).filter(has) }));
  const ofYear = forms.find((form) => year !== null && form.from <= year && (form.to === null || form.to >= year));
  const best = scored.toSorted((one, other) => other.words.length - one.words.length || Number(other.form === ofYear) - Number(one.form === ofYear) || other.form.from - one.form.from)[0];
  if (!best) return null;
  const due = ofYear ?? best.form;
  const shown = best.form === due ? [] : due.notThisForm.filter((word) => has(foldText(word)));
  return { form: best.form, strange: best.form === due ? [] : shown.length > 0 ? shown : best.words };
}
