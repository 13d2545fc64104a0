// Applications of the same person for the same thing: 重复申请 is judged by people, this only points at them.
import { cleanName, titleKey } from '../names/fold.ts';
import type { Application } from './application.ts';

export function isSimilar({ applicant, content }: Pick<Application, 'applicant' | 'content'>, other: Pick<Application, 'applicant' | 'content'>): boolean {
  return cleanName(applicant.name) === cleanName(other.applicant.name) && titleKey(content) === titleKey(other.content);
}
