// 申请人的联系方式和身份证明 (条例第二十九条): kept apart from the application, and masked where they are only glanced at.
import { z } from 'zod';

const text = z.string().trim().max(500).default('');
export const contactSchema = z.object({
  /** 身份证明: number of the identity card, or 统一社会信用代码. */
  identity: text,
  telephone: text,
  address: text,
  email: text,
  /** 代理人, with what proves it. */
  agent: text,
});
export type Contact = z.infer<typeof contactSchema>;

/** 联系方式 by field, as people are told. */
export const contactNames: Record<keyof Contact, string> = { identity: '身份证明', telephone: '联系电话', address: '通信地址', email: '电子邮箱', agent: '代理人' };

/** '3708**********1234': first and last letters stay, so many; short texts are hidden whole. */
function hidden(value: string, first: number, last: number): string {
  const letters = [...value];
  if (letters.length <= first + last) return '*'.repeat(letters.length);
  return `${letters.slice(0, first).join('')}${'*'.repeat(letters.length - first - last)}${last === 0 ? '' : letters.slice(-last).join('')}`;
}

/** Enough to tell one from another, not enough to use. */
export function masked({ identity, telephone, address, email, agent }: Contact): Contact {
  const at = email.indexOf('@');
  return {
    identity: hidden(identity, 4, 2), telephone: hidden(telephone, 3, 2), address: hidden(address, 3, 0), agent: hidden(agent, 1, 0),
    email: at < 0 ? hidden(email, 1, 0) : `${hidden(email.slice(0, at), 1, 0)}${email.slice(at)}`,
  };
}

/** True when nothing was said. */
export function isEmptyContact(contact: Contact): boolean {
  return Object.values(contact).every((value) => value === '');
}
