// 佐证材料 as written in a cell: addresses become links, everything else is a name.

export interface ReportedLink {
  name: string;
  link: string;
}

/** An address ends where Chinese text or a Chinese mark begins. */
const ADDRESS = /https?:\/\/[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’"'<>]+/gi;
const LONGEST_NAME = 200;
const AROUND = /^[\s:：;；,，、。()（）\-—]+|[\s:：;；,，、。(（\-—]+$/g;

/** One line, one piece of evidence: '公开页 https://…' is a link of that name; a line without an address is a name. Each address once. */
export function readEvidence(text: string): { names: string[]; links: ReportedLink[] } {
  const names: string[] = [];
  const links = new Map<string, ReportedLink>();
  for (const line of text.split('\n')) {
    const addresses = [...line.matchAll(ADDRESS)].map(([address]) => address.replace(/[.,;:!?)\]}]+$/, ''));
    const label = line.replace(ADDRESS, ' ').replace(AROUND, '').replace(/\s+/g, ' ');
    if (addresses.length === 0 && label !== '') names.push(label);
    for (const link of addresses) if (!links.has(link)) links.set(link, { name: (label === '' ? link : label).slice(0, LONGEST_NAME), link });
  }
  return { names, links: [...links.values()] };
}
