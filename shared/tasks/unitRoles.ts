// Who leads and who takes part, where one cell says both: X牵头，Y、Z配合; X会同Y; 牵头单位：X 责任单位：Y; Y按职责分工负责.

export interface RolePart {
  role: 'lead' | 'responsible' | null;
  text: string;
}
/** `people`: who is named by a label of people (牵头领导：王强); `firstLeads`: the cell says that the first of the list leads (列第一位的为牵头单位). */
export interface Roles {
  parts: RolePart[];
  firstLeads: boolean;
  people: string[];
}

const LEADING = '(?:牵头|主办|主责)(?:责任)?';
const OTHER = '(?:责任|配合|协办|参与|承办|落实|参加|协同|协助|支持)';
const BODY = '(?:单位|部门|科室)';
const LABEL = new RegExp(`(?:(?<lead>${LEADING}${BODY}?)|(?<other>${OTHER}${BODY}?))\\s*[:：]|(?<=^|[\\s，,；;。、])(?:(?<bareLead>${LEADING}${BODY})|(?<bareOther>${OTHER}${BODY}))(?=[区县市各])`, 'g');
/** 牵头领导：王强, 联系人：李敏 5621301: up to the end of the line or the next label. */
const PEOPLE = /(?:牵头|责任|分管|主管|包保|挂钩|联系|领办|主要|具体)?(?:[区县市]|[区县市]级)?(?:领导|责任人|负责人|联系人|经办人|联系电话|电话)\s*[:：]\s*([^\n；;。]*?)(?=\s*(?:[\n；;。]|$)|(?:牵头|主办|主责|责任|配合|协办|参与|承办)(?:单位|部门|科室|股室|处室)\s*[:：])/g;
/** 【牵头单位】区财政局【责任单位】区审计局. */
const BRACKETED = new RegExp(`[【\\[(（〔]\\s*(?:(?<lead>${LEADING}${BODY}?)|(?<other>${OTHER}${BODY}?))\\s*[】\\])）〕]\\s*[:：]?`, 'g');
const TAKES_PART = '(?:配合|参与|协助|协办|协同|支持)';
const LEADS = new RegExp(
  `[(（]?(?:共同|联合|分别|总)?(?:牵头|主办|主责)${BODY}?(?:并|抓总|总负责|负责落实|负责|抓好落实|落实|组织实施|组织|推进|实施|办理|统筹|协调)*[)）]?(?=\\s*(?:[、，,；;。]|$|\\n)|会同|联合|(?:[\\u4e00-\\u9fff].+?)(?:${TAKES_PART}|落实|负责)[\\u4e00-\\u9fff]{0,6}\\s*$)[、，,；;。]?`,
  'g',
);
/** Where nobody is said to lead: who is 负责 while others 配合, and who acts 会同 others. */
const CHARGED = new RegExp(`(?:总体|具体|主要)?(?:负责(?:落实|实施|组织实施|推进|牵头)*|为主)[，,；;。、\\s]+(?=[^；;。]+(?:${TAKES_PART})(?:落实|实施|做好|工作)*[；;。\\s]*(?:$|[^\\s]))|(?<=[\\u4e00-\\u9fff])会同(?=.)`, 'g');
const MARK = new RegExp(`\\s*[(（【[〔［](?:(${LEADING}${BODY}?)|(?:${OTHER})${BODY}?)[)）】\\]〕］]\\s*$`, 'u');
const HAS_LEAD_MARK = new RegExp(`[(（【[〔［]${LEADING}${BODY}?[)）】\\]〕］]`, 'u');
const FIRST_LEADS = /[(（【[]\s*(?:排名|排序|排|列)(?:在)?(?:第一|首)位?(?:的)?(?:单位|部门)?(?:为|是|系)牵头(?:责任)?(?:单位|部门)\s*[)）】\]]/;
const DOING =
  '(?:(?:按|根据|依)(?:照)?(?:各自)?(?:工作)?职[责能](?:分工)?(?:范围)?(?:分别|各自|具体)?(?:负责|抓好|做好|落实|配合|推进|实施)*(?:工作|落实)?|分工(?:负责|落实|协作)|(?:具体|分别|共同|各自)?负责(?:落实|实施|组织实施|配合)?|(?:积极|密切|共同|协同)?(?:配合|支持)(?:落实|实施|做好)?|协助(?:落实|配合)?|协办|承办|(?:共同)?参与(?:落实|配合)?|(?:抓好|共同|认真)?落实)';
const DOES = new RegExp(`(?:等)?(?:[(（]${DOING}[)）]|${DOING})\\s*$`);

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

/** Takes （牵头） or （配合） off a name and says which it was. */
export function takeMark(name: string): { text: string; role: 'lead' | 'responsible' | null } {
  const match = MARK.exec(name);
  if (!match) return { text: name, role: null };
  return { text: name.slice(0, match.index), role: match[1] === undefined ? 'responsible' : 'lead' };
}

function byLabels(text: string, pattern: RegExp): RolePart[] | null {
  const labels = [...text.matchAll(pattern)];
  const first = labels[0];
  if (!first) return null;
  const parts: RolePart[] = [{ role: null, text: text.slice(0, first.index).replace(/[(（]\s*$/, '') }];
  labels.forEach((label, index) => {
    const part = text.slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length);
    const closed = /^[^(（]*[)）]\s*$/.test(part) ? part.replace(/[)）]\s*$/, '') : part;
    parts.push({ role: label.groups?.['lead'] === undefined && label.groups?.['bareLead'] === undefined ? 'responsible' : 'lead', text: closed });
  });
  return parts;
}

function byVerb(text: string, pattern: RegExp): RolePart[] {
  const parts: RolePart[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(from, match.index);
    const stop = before.search(/[；;。](?=[^；;。]*$)/);
    if (stop >= 0) parts.push({ role: parts.length > 0 ? 'responsible' : null, text: before.slice(0, stop) });
    parts.push({ role: 'lead', text: stop >= 0 ? before.slice(stop + 1) : before });
    from = match.index + match[0].length;
  }
  parts.push({ role: parts.length > 0 ? 'responsible' : null, text: text.slice(from) });
  return parts;
}

/** A cell that is one bracket from end to end, without it. */
function unwrapped(text: string): string {
  const within = text.slice(1, -1);
  if (!/^[(（【[〔［]/.test(text) || !/[)）】\]〕］]$/.test(text)) return text;
  let depth = 0;
  for (const letter of within) {
    if (/[(（【[〔［]/.test(letter)) depth += 1;
    else if (/[)）】\]〕］]/.test(letter)) depth -= 1;
    if (depth < 0) return text;
  }
  return depth === 0 ? within : text;
}

/** Another doing within a list: 区审计局配合、区司法局参与. */
const DOING_INSIDE = new RegExp(`(?<=[\\u4e00-\\u9fff])${TAKES_PART}(?=[、，,；;。])`, 'g');

/**
 * Cuts a cell into lists of names with their role; null where the cell does not say it. Words such as 配合, 负责落实 and 按职责分工
 * are gone from the lists; a name marked （牵头） keeps its mark.
 */
export function splitRoles(text: string): Roles {
  const firstLeads = FIRST_LEADS.test(text);
  const people: string[] = [];
  const units = text.replace(PEOPLE, (whole, name: string) => {
    if (/(?:单位|部门|科室|[局办委院所站中心])\s*[:：、，,]/.test(name)) return whole;
    if (name !== '') people.push(name);
    return '\n';
  });
  // A cell of people alone stays as it is.
  const alone = units.replace(/[\s；;。、，,]/g, '') === '';
  const said = unwrapped((alone ? text : units).replace(FIRST_LEADS, '').trim());
  const first = said.search(/\S/);
  const bracketed = [...said.matchAll(BRACKETED)][0]?.index === first ? byLabels(said, BRACKETED) : null;
  const marked = HAS_LEAD_MARK.test(said);
  const verb = /牵头|主办|主责/.test(said) ? LEADS : CHARGED;
  const parts = bracketed ?? byLabels(said, LABEL) ?? (marked ? [{ role: null, text: said.replace(new RegExp(`(${HAS_LEAD_MARK.source})(?=[\\u4e00-\\u9fff])`, 'gu'), '$1、') }] : byVerb(said, verb));
  const tidy = (list: string): string => withoutDoing(list.replace(/^[\s、，,；;。:：]+/u, '').replace(/^(?:由|会同|联合)(?=.{2})/, '').replace(DOING_INSIDE, ''));
  return { parts: parts.map(({ role, text: list }) => ({ role, text: tidy(list) })).filter((part) => part.text !== ''), firstLeads, people: alone ? [] : people };
}
