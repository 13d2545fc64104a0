// A small button behind a sentence with what can be added to it; the menu is made when it is asked for.
import { PlusCircleOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useState, type ReactElement } from 'react';
import { IconButton } from './IconButton.tsx';

export interface MoreEntry {
  key: string;
  title: string;
  run: () => void;
}

export function MoreMenu({ label, entries }: { label: string; entries: readonly MoreEntry[] }): ReactElement {
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const show = (): void => {
    setUsed(true);
    setOpen(true);
  };
  const button = <IconButton icon={<PlusCircleOutlined />} label={label} onPress={show} />;
  if (!used) return button;
  return (
    <Dropdown open={open} onOpenChange={setOpen} trigger={['click']} autoFocus menu={{ items: entries.map(({ key, title }) => ({ key, label: title })), onClick: ({ key }) => entries.find((entry) => entry.key === key)?.run() }}>
      <span>{button}</span>
    </Dropdown>
  );
}
