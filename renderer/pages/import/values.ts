// Values of a plan row as a person reads them.
import { citeOutlet } from '../../../shared/scoring/outlets.ts';

interface NamedOutlet {
  outlet: string;
  form?: unknown;
  adoptedOn?: unknown;
  instruction?: unknown;
}

function isAdoption(value: unknown): value is NamedOutlet {
  return typeof value === 'object' && value !== null && 'outlet' in value && typeof value.outlet === 'string';
}

/** '《政务公开看山东》2020-04-15，单篇' */
function adoptionText(adoption: NamedOutlet): string {
  const further = [adoption.adoptedOn, adoption.form, adoption.instruction].filter((part): part is string => typeof part === 'string' && part !== '');
  const name = citeOutlet(adoption.outlet);
  return `${name}${further.length === 0 || name.endsWith('》') ? '' : '，'}${further.join('，')}`;
}

/** Any field's value in one line; unknown is ''. */
export function fieldText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(fieldText).join('；');
  if (isAdoption(value)) return adoptionText(value);
  if (typeof value === 'object') {
    // A unit's part of a task, a quota, a link.
    for (const [name, own] of Object.entries(value)) if (name === 'unit' || name === 'name' || name === 'text') return fieldText(own);
    return '';
  }
  return String(value);
}
