// A content with faulty parts made whole by harmless ones, only so that everything else in it can be checked too.

type Content = Record<string, unknown>;

/** What an id made up here begins with; no id that begins so is ever shown. */
const MENDED = 'mended-in-place-of-a-faulty-one-';

/** True for an id made up here. */
export function isMadeUp(id: string): boolean {
  return id.startsWith(MENDED);
}

const idOf = (member: unknown, at: number): string => {
  const id = typeof member === 'object' && member !== null ? (member as Content)['id'] : undefined;
  return typeof id === 'string' ? id : `${MENDED}${at}`;
};

/** What stands for a faulty member of a list: as little as its shape allows, under the same id. */
const members: Record<string, (member: unknown, at: number, content: Content) => unknown> = {
  text: () => '原文',
  clauses: (member, at) => ({ id: idOf(member, at), label: '条款', text: '条文' }),
  outlets: (member, at) => ({ id: idOf(member, at), name: `刊物${at}`, level: 'city', printed: '刊物' }),
  readings: (member, at) => ({ id: idOf(member, at), quote: '原文', question: '问题', options: [{ id: 'a', text: '一' }, { id: 'b', text: '二' }], taken: 'a' }),
  classes: (member, at) => ({ id: idOf(member, at), name: `分类${at}` }),
  measures: (member, at) => ({ id: idOf(member, at), name: `口径${at}` }),
  rules: (member, at, content) => ({ id: idOf(member, at), kind: 'submittedNotAdopted', clause: idOf((content['clauses'] as unknown[] | undefined)?.[0], 0), points: 0 }),
  placings: (_member, _at, content) => ({ list: 'criticised', per: 'all', from: 'bottom', places: 1, clause: idOf((content['clauses'] as unknown[] | undefined)?.[0], 0) }),
};

/** What stands for a whole faulty part; those not named here may be missing. */
const parts: Record<string, unknown> = {
  id: MENDED,
  name: '办法',
  from: '2000-01-01',
  to: null,
  source: { document: '文件', issuer: '单位', issuedOn: '2000-01-01' },
  ranking: { by: 'all', ties: 'shared' },
  text: ['原文'],
  clauses: [{ id: MENDED, label: '条款', text: '条文' }],
  outlets: [],
  rules: [{ id: MENDED, kind: 'submittedNotAdopted', clause: MENDED, points: 0 }],
};

/** The content with something right at each of the paths; a content that is no object stays as it is. */
export function mendScheme(content: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content;
  const whole: Content = { ...(content as Content) };
  for (const [key, at] of paths) {
    if (key === undefined) {
      // Members the scheme does not know.
      for (const name of Object.keys(whole)) if (!known.has(name)) delete whole[name];
      continue;
    }
    const name = String(key);
    const make = members[name];
    const list: unknown = whole[name];
    if (make && typeof at === 'number' && Array.isArray(list)) whole[name] = list.map((member: unknown, index) => (index === at ? make(member, index, whole) : member));
    else if (Object.hasOwn(parts, name)) whole[name] = parts[name];
    else delete whole[name];
  }
  return whole;
}

const known = new Set([...Object.keys(parts), ...Object.keys(members), 'replaces', 'dating', 'cumulative', 'conversion', 'passMark', 'zeroListsExcept', 'escalation', 'bulletin']);
