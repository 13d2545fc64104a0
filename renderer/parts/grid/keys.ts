// What a key means in a table that is not being edited, as people know it from WPS.

export type GridKey =
  | { kind: 'move'; rows: number; columns: number; extend: boolean }
  | { kind: 'edge'; rows: -1 | 0 | 1; columns: -1 | 0 | 1; extend: boolean }
  | { kind: 'page'; step: -1 | 1; extend: boolean }
  | { kind: 'next'; step: -1 | 1; down: boolean }
  | { kind: 'edit' }
  | { kind: 'open' }
  | { kind: 'clear' }
  | { kind: 'all' }
  | { kind: 'menu' }
  | { kind: 'leave' };

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const ARROWS: Record<string, readonly [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** The name of a key press as actions write it: 'Alt+ArrowUp', 'Ctrl+D'. */
export function pressName(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  return `${press.ctrlKey || press.metaKey ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${press.shiftKey ? 'Shift+' : ''}${key}`;
}

/** null when the key means nothing here (then it is text or belongs to someone else). */
export function gridKey(press: KeyPress): GridKey | null {
  const command = press.ctrlKey || press.metaKey;
  const arrow = ARROWS[press.key];
  if (arrow && press.altKey) return null;
  if (arrow && command) return { kind: 'edge', rows: Math.sign(arrow[0]) as -1 | 0 | 1, columns: Math.sign(arrow[1]) as -1 | 0 | 1, extend: press.shiftKey };
  if (arrow) return { kind: 'move', rows: arrow[0], columns: arrow[1], extend: press.shiftKey };
  switch (press.key) {
    case 'Tab':
      return command || press.altKey ? null : { kind: 'next', step: press.shiftKey ? -1 : 1, down: false };
    case 'Enter':
      return command || press.altKey ? { kind: 'open' } : { kind: 'next', step: press.shiftKey ? -1 : 1, down: true };
    case 'Home':
      return { kind: 'edge', rows: command ? -1 : 0, columns: -1, extend: press.shiftKey };
    case 'End':
      return { kind: 'edge', rows: command ? 1 : 0, columns: 1, extend: press.shiftKey };
    case 'PageUp':
      return { kind: 'page', step: -1, extend: press.shiftKey };
    case 'PageDown':
      return { kind: 'page', step: 1, extend: press.shiftKey };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return command || press.altKey ? null : { kind: 'clear' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return press.shiftKey ? { kind: 'menu' } : null;
    case 'Escape':
      return { kind: 'leave' };
    default:
      return command && !press.altKey && press.key.toLowerCase() === 'a' ? { kind: 'all' } : null;
  }
}
