// Leads the eye and the keyboard to a cell or a text of the report.

/** Focuses a cell of the tables and takes its number. */
export function goToCell(path: string): void {
  const input = document.querySelector<HTMLInputElement>(`input[data-path="${CSS.escape(path)}"]`);
  if (!input) return;
  input.scrollIntoView({ block: 'nearest' });
  input.focus({ preventScroll: true });
  input.select();
}

/** Focuses the text of a part; the words in question are taken when they stand there as quoted. */
export function goToText(part: string, quote = ''): void {
  const field = document.querySelector<HTMLTextAreaElement>(`textarea[data-part="${CSS.escape(part)}"]`);
  if (!field) return;
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  const at = quote === '' ? -1 : field.value.indexOf(quote);
  if (at >= 0) field.setSelectionRange(at, at + quote.length);
}

/** Brings a part of the report to the top. */
export function goToPart(id: string): void {
  const section = document.getElementById(`part-${id}`);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}
