// Who leads and who takes part, where one cell says both: X牵头，Y、Z配合; 牵头单位：X 责任单位：Y; Y按职责分工负责.

export interface RolePart {
  role: 'lead' | 'responsible' | null;
  text: string;
}

const LABEL = /(?<lead>(?:牵头|主办|主责)(?:责任)?(?:单位|部门|科室)?)\s*[:：]|(?<other>(?:责任|配合|协办|参与|承办|落实|参加|协同|协助)(?:单位|部门|科室)?)\s*[:：]/g;
const LEADS = /[(（]?(?:共同|联合|分别)?牵头(?:单位|部门)?(?:抓总|总负责|负责落实|负责|抓好落实|落实|组织实施|组织|推进|实施|办理|统筹|协调)*[)）]?(?=\s*(?:[、，,；;。]|$|\n))[、，,；;。]?/g;
/** The lead's mark in brackets behind one name of a list: 区财政局（牵头）. */
const MARKED = /[(（]牵头(?:单位|部门)?[)）]/;
const DOES =
  /(?:等)?(?:(?:按|根据|依)(?:照)?(?:各自)?(?:工作)?职[责能](?:分工)?(?:范围)?(?:分别|各自|具体)?(?:负责|抓好|做好|落实|配合|推进|实施)*(?:工作|落实)?|分工(?:负责|落实|协作)|(?:具体|分别|共同|各自)?负责(?:落实|实施|组织实施|配合)?|(?:积极|密切|共同|协同)?配合(?:落实|实施|做好)?|协助(?:落实|配合)?|(?:共同)?参与(?:落实|配合)?|(?:抓好|共同|认真)?落实)\s*$/;

/** Takes the words about what they do off the end of a list of names; 等 in front of them stays. */
export function withoutDoing(text: string): string {
  let rest = text.replace(/[\s。；;，,]+$/u, '');
  for (let round = 0; round < 3; round += 1) {
    const next = rest.replace(DOES, (whole) => (whole.startsWith('等') ? '等' : '')).replace(/[\s。；;，,]+$/u, '');
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

function byLabels(text: string): RolePart[] | null {
  const labels = [...text.matchAll(LABEL)];
  const first = labels[0];
  if (!first) return null;
  const parts: RolePart[] = [{ role: null, text: text.slice(0, first.index).replace(/[(（]\s*$/, '') }];
  labels.forEach((label, index) => {
    const part = text.slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length);
    const closed = /^[^(（]*[)）]\s*$/.test(part) ? part.replace(/[)）]\s*$/, '') : part;
    parts.push({ role: label.groups?.['lead'] === undefined ? 'responsible' : 'lead', text: closed });
  });
  return parts;
}

function byVerb(text: string): RolePart[] {
  const parts: RolePart[] = [];
  let from = 0;
  for (const match of text.matchAll(LEADS)) {
    const before = text.slice(from, match.index);
    const stop = before.search(/[；;。](?=[^；;。]*$)/);
    if (stop >= 0) parts.push({ role: parts.length > 0 ? 'responsible' : null, text: before.slice(0, stop) });
    parts.push({ role: 'lead', text: (stop >= 0 ? before.slice(stop + 1) : before).replace(/^\s*由/, '') });
    from = match.index + match[0].length;
  }
  parts.push({ role: parts.length > 0 ? 'responsible' : null, text: text.slice(from) });
  return parts;
}

/**
 * Cuts a cell into lists of names with their role; null where the cell does not say it. Words such as 配合, 负责落实 and 按职责分工
 * are gone from the lists.
 */
export function splitRoles(text: string): RolePart[] {
  const parts = byLabels(text) ?? (MARKED.test(text) ? byMarks(text) : byVerb(text));
  return parts.map(({ role, text: list }) => ({ role, text: withoutDoing(list.replace(/^[\s、，,；;。:：]+/u, '')) })).filter((part) => part.text !== '');
}

/** 区财政局（牵头）、区审计局: the marked names lead, the others take part. */
function byMarks(text: string): RolePart[] {
  return text.split(/[、，,；;\n]/).map((piece) => ({ role: MARKED.test(piece) ? ('lead' as const) : ('responsible' as const), text: piece.replace(MARKED, '') }));
}
