// A small button with a picture and a name: plain, for a page that has hundreds of them and draws them at every key.
import type { ReactElement } from 'react';

interface Props {
  icon: ReactElement;
  label: string;
  onPress: () => void;
  disabled?: boolean;
  /** Smaller still, within a sentence. */
  tiny?: boolean;
}

export function IconButton({ icon, label, onPress, disabled = false, tiny = false }: Props): ReactElement {
  return <button type="button" className={tiny ? 'scheme-drop tiny' : 'scheme-drop'} aria-label={label} title={label} disabled={disabled} onClick={onPress}>{icon}</button>;
}
