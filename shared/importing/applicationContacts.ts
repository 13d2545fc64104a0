// Contact data in the rows of an old register: read once for a masked glance, and again when they are written under lock.
import type { Contact } from '../requests/contact.ts';
import { isEmptyContact } from '../requests/contact.ts';
import { CONTACT_FIELDS } from './applicationFields.ts';
import { columnName } from './grid.ts';
import type { Sheet } from './grid.ts';
import type { SheetMapping } from './plan.ts';
import { viewSheet } from './sheetView.ts';

/** Row (from 0) → what stands in its columns of contact data; rows without any are left out. */
export function contactsIn(sheet: Sheet, { headerRow, columns }: SheetMapping): Map<number, Contact> {
  const view = viewSheet(sheet);
  const at = new Map(columns.flatMap(({ column, field }) => (field !== null && (CONTACT_FIELDS as readonly string[]).includes(field) ? [[field, column] as const] : [])));
  const found = new Map<number, Contact>();
  if (at.size === 0) return found;
  const letters = new Map(Array.from({ length: view.width }, (_, index) => [columnName(index), index]));
  for (let row = headerRow; row < view.height; row += 1) {
    const text = (field: string): string => {
      const column = letters.get(at.get(field) ?? '');
      return column === undefined ? '' : view.text(row, column).slice(0, 500);
    };
    const contact: Contact = { identity: text('identity'), telephone: text('telephone'), address: text('address'), email: text('email'), agent: text('agent') };
    if (!isEmptyContact(contact)) found.set(row, contact);
  }
  return found;
}
