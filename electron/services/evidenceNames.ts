// Plain names for kept files: what is left of a path, a forbidden letter or an overlong name.

const longest = 120;
/** Names Windows keeps for itself, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name under which the file can be saved on any system: no folder, no letter Windows forbids, no invisible one, at most 120
 * letters with the ending kept. The ending of `original` is put on when the name has none. Never empty.
 */
export function plainFileName(name: string, original: string): string {
  const bare = clean(name);
  const ending = endingOf(clean(original));
  const own = endingOf(bare);
  const whole = bare === '' ? `佐证材料${ending}` : own === '' ? bare + ending : bare;
  const safe = reserved.test(whole) ? `_${whole}` : whole;
  const letters = [...safe];
  if (letters.length <= longest) return safe;
  const tail = endingOf(safe);
  return letters.slice(0, longest - [...tail].length).join('') + tail;
}

function clean(text: string): string {
  const last = text.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  return last.toWellFormed().replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*]/gu, '').replace(/\s+/g, ' ').trim().replace(/^\.+|[. ]+$/g, '').trim();
}

/** '.pdf', or '' when what stands behind the last dot is no ending. */
function endingOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
}
