// A place for a file: by click, by dropping it, or by pasting it (or cells copied from a spreadsheet).
import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { ClipboardEvent, DragEvent, ReactElement } from 'react';
import type { FilePart } from '../../shared/contract/define.ts';

interface FileDropProps {
  /** e.g. '把单位名录的表格拖到这里'. */
  label: string;
  hint?: string;
  /** Endings for the choosing dialog only, e.g. '.xlsx,.xls'; the bytes decide what a file is. */
  accept?: string;
  /** Button text; default 选择文件. */
  button?: string;
  disabled?: boolean;
  /** Beside a more important command the button is a plain one. */
  quiet?: boolean;
  onFile: (file: FilePart) => void;
  /** Cells pasted as text from WPS or Excel. */
  onPasteText?: (text: string) => void;
  /** The file could not be read from disk (moved, in use, gone). */
  onProblem: (sentence: string) => void;
}

/** Hands on name and bytes; never a path. */
export function FileDrop(props: FileDropProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { disabled = false } = props;

  const take = async (files: FileList | null | undefined): Promise<void> => {
    if (disabled || !files || files.length === 0) return;
    const file = files[0];
    if (!file) return;
    if (files.length > 1) {
      props.onProblem(`一次只能收一个文件，这次放了 ${files.length} 个。请一个一个来。`);
      return;
    }
    try {
      props.onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      props.onProblem(`“${file.name}”读不出来：文件可能被移走、改名，或正被别的程序占用。请关闭占用它的程序后再选一次。`);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  const paste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      void take(event.clipboardData.files);
      return;
    }
    const text = event.clipboardData.getData('text/plain');
    if (props.onPasteText && text !== '' && !disabled) {
      event.preventDefault();
      props.onPasteText(text);
    }
  };

  return (
    <div
      className={`file-drop${over ? ' over' : ''}`}
      role="group"
      aria-label={props.label}
      tabIndex={0}
      onPaste={paste}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <InboxOutlined aria-hidden />
      <p>{props.label}</p>
      <Button type={props.quiet ? 'default' : 'primary'} disabled={disabled} onClick={() => input.current?.click()}>{props.button ?? '选择文件'}</Button>
      {props.hint === undefined ? null : <p className="faint">{props.hint}</p>}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.label}
        accept={props.accept}
        onChange={(event) => {
          void take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
