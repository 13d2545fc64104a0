// requests.contact and its kin: contact data sealed with AES-256-GCM; the data key is wrapped by a keyring of the host.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Day } from '../../shared/days/day.ts';
import { Refusal, refusal } from '../../shared/problems.ts';
import { contactSchema, masked } from '../../shared/requests/contact.ts';
import type { Contact } from '../../shared/requests/contact.ts';
import { act } from '../store/change.ts';
import { contactIds, findContact, listKeys, removeContacts, writeContact, writeKey } from '../store/contacts.ts';
import { readSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { Context, Handlers } from './context.ts';
import { filedWithDue, requireFiled } from './requestFiles.ts';

const IV = 12;
const TAG = 16;
/** The opened key of a data file, as long as the program runs. */
const opened = new WeakMap<Store, Uint8Array>();

/** The key to the contact data; made with the first of them. `fresh`: its wrapped form, still to be kept. */
export interface Sealer {
  key: Uint8Array;
  fresh: { kind: string; wrapped: string } | null;
}

const locked = (message: string) => refusal('contact-locked', `${message}其他各项不受影响。`, { field: 'contact' });

/** Refuses in one sentence: no keyring here, a wrong passphrase, locked by another keyring. */
export function sealer({ store, keyrings }: Context): Sealer {
  const known = opened.get(store);
  if (known) return { key: known, fresh: null };
  const keys = listKeys(store);
  const own = keyrings.filter(({ kind }) => keys.has(kind));
  for (const keyring of own) {
    const key = keyring.unwrap(keys.get(keyring.kind) ?? '');
    if (!key) continue;
    opened.set(store, key);
    return { key, fresh: null };
  }
  const [first] = keyrings;
  if (keys.size === 0 && first) {
    const key = randomBytes(32);
    return { key, fresh: { kind: first.kind, wrapped: first.wrap(key) } };
  }
  if (own.some(({ kind }) => kind === 'passphrase')) throw refusal('contact-passphrase', '口令不对，打不开申请人的联系方式。请核对环境变量 GONGKAI_PASSPHRASE；忘记口令的，联系方式无法找回。其他各项不受影响。', { field: 'contact' });
  if (own.length > 0) throw locked('这台电脑的系统密钥环打不开申请人的联系方式（数据可能来自别的电脑或用户）。请回到原来的电脑，或者用另设的口令（环境变量 GONGKAI_PASSPHRASE）打开。');
  if (keys.size === 0) throw locked('没有保护申请人联系方式的口令，不能存放联系方式。请在启动程序前设置环境变量 GONGKAI_PASSPHRASE。');
  throw locked(keys.has('passphrase') ? '申请人的联系方式由口令保护，没有口令打不开。请在启动程序前设置环境变量 GONGKAI_PASSPHRASE。' : '申请人的联系方式由桌面程序所在电脑的系统密钥环保护，这里打不开。请在那台电脑上打开，或者先在那里另设口令（requests.protect）。');
}

/** Whether contact data can be kept here. */
export function canSeal(context: Context): boolean {
  try {
    sealer(context);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Sealed for this application alone: moved to another it does not open. */
function seal(key: Uint8Array, id: number, contact: Contact): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(`request ${id}`));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(contact), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

function unseal(key: Uint8Array, id: number, sealed: string): Contact {
  const all = Buffer.from(sealed, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, IV)).setAAD(Buffer.from(`request ${id}`)).setAuthTag(all.subarray(IV, IV + TAG));
  try {
    return contactSchema.parse(JSON.parse(Buffer.concat([cipher.update(all.subarray(IV + TAG)), cipher.final()]).toString('utf8')));
  } catch {
    throw refusal('contact-damaged', '这份申请的联系方式打不开：存放的内容已经损坏，或者不是这份申请的。请从备份恢复。', { field: 'id' });
  }
}

/** Keeps contact data of an application; to be called inside a transaction. */
export function keepContact({ store }: Context, { key, fresh }: Sealer, id: number, contact: Contact): void {
  if (fresh) writeKey(store, fresh.kind, fresh.wrapped);
  writeContact(store, id, seal(key, id, contact));
}

/** Masked contact data for a glance; nothing when it cannot be opened here. */
export function contactShown(context: Context, id: number): { kept: boolean; masked: Contact | null } {
  const sealed = findContact(context.store, id);
  if (sealed === undefined) return { kept: false, masked: null };
  try {
    return { kept: true, masked: masked(unseal(sealer(context).key, id, sealed)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kept: true, masked: null };
  }
}

/** The same day so many years earlier (29 February → 28). */
export function yearsBefore(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0');
  return `${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}` as Day;
}

/** Files closed before the day, and contact data whose file is gone. */
export function outlived(context: Context, before: Day): number[] {
  const closed = new Map(filedWithDue(context).map(({ file, due }) => [file.id, due.closedOn]));
  return contactIds(context.store).filter((id) => !closed.has(id) || (closed.get(id) ?? '9999') < before);
}

export const contactHandlers: Pick<Handlers, 'requests.putContact' | 'requests.contact' | 'requests.forget' | 'requests.protect'> = {
  'requests.putContact': (context, { id, contact }) => {
    const { number } = requireFiled(context, id);
    const key = sealer(context);
    return { change: act(context.store, { command: 'requests.putContact', summary: `申请${number}：登记联系方式` }, () => keepContact(context, key, id, contact)).seq };
  },

  'requests.contact': (context, { id }) => {
    const { number } = requireFiled(context, id);
    const sealed = findContact(context.store, id);
    if (sealed === undefined) throw refusal('contact-none', `申请${number}没有登记联系方式，或者已经按保存年限删除。`, { field: 'id' });
    const contact = unseal(sealer(context).key, id, sealed);
    act(context.store, { command: 'requests.contact', summary: `申请${number}：查看联系方式` }, () => undefined);
    return { contact };
  },

  'requests.forget': (context, { ids }) => {
    const { store } = context;
    const { retentionYears } = readSettings(store);
    if (ids === undefined && retentionYears === null) throw refusal('retention-unset', '还没有设置联系方式的保存年限。请先在“设置”里写明办结后保存几年，或者指明删除哪几份申请的。', { field: 'ids' });
    const before = ids === undefined ? yearsBefore(context.today(), retentionYears ?? 0) : null;
    const there = new Set(contactIds(store));
    const gone = before === null ? (ids ?? []).filter((id) => there.has(id)) : outlived(context, before);
    if (gone.length === 0) return { forgotten: 0, before, change: 0 };
    const summary = before === null ? `删除 ${gone.length} 份申请的联系方式` : `删除 ${gone.length} 份在${before}以前办结的申请的联系方式`;
    const { seq } = act(store, { command: 'requests.forget', summary }, () => removeContacts(store, gone));
    store.db.pragma('wal_checkpoint(TRUNCATE)');
    return { forgotten: gone.length, before, change: seq };
  },

  'requests.protect': (context, { passphrase }) => {
    const { store } = context;
    const { key, fresh } = sealer(context);
    const { seq } = act(store, { command: 'requests.protect', summary: '另设打开联系方式的口令' }, () => {
      if (fresh) writeKey(store, fresh.kind, fresh.wrapped);
      writeKey(store, 'passphrase', context.passphraseKeyring(passphrase).wrap(key));
    });
    return { change: seq };
  },
};
