// Finding applications by number, applicant, content or topic. Contact data are sealed and never looked into.
import { foldText } from '../../shared/names/fold.ts';
import { stateNames } from '../../shared/requests/standing.ts';
import type { Context } from './context.ts';
import { filedWithDue } from './requestFiles.ts';
import type { ListedFile } from './requestFiles.ts';

/** What a search looks into. */
function searchText(listed: ListedFile): string {
  const { number, application: { applicant, content, topic } } = listed.file;
  return (listed.searched ??= foldText(`${number}|${applicant.name}|${content}|${topic}`).toLowerCase());
}

const wordsOf = (text: string): string[] => text.split(/\s+/).map((word) => foldText(word).toLowerCase()).filter((word) => word !== '');

/** Whether every word of a search occurs. */
export function matcher(text = ''): (listed: ListedFile) => boolean {
  const words = wordsOf(text);
  return (listed) => words.every((word) => searchText(listed).includes(word));
}

/** Applications that hold every word: those not closed first, in each the newest first. */
export function searchRequests(context: Context, text: string, limit: number): { id: number; title: string; detail: string }[] {
  if (limit <= 0 || wordsOf(text).length === 0) return [];
  const matches = matcher(text);
  const found = filedWithDue(context).filter(matches).toReversed();
  const running = found.filter(({ due }) => due.closedOn === null);
  const hits = running.length >= limit ? running : [...running, ...found.filter(({ due }) => due.closedOn !== null)];
  return hits.slice(0, limit).map(({ file: { id, number, application }, due }) => ({
    id,
    title: `${number} ${application.content.replace(/\s+/g, ' ')}`,
    detail: [application.applicant.name, due.closedOn === null && due.due !== null ? `${due.due}到期` : stateNames[due.state]].join('　'),
  }));
}
