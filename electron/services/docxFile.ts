// An outline as the Word file that leaves the program, named by its title.
import type { FilePart } from '../../shared/contract/define.ts';
import type { Outline } from '../../shared/outline/outline.ts';
import { cleanPart } from '../documents/zip/writeName.ts';
import type { Context } from './context.ts';

/** Writes the file in the document worker. */
export async function docxFile({ documents }: Context, outline: Outline, signal: AbortSignal): Promise<FilePart> {
  return { name: cleanPart(`${outline.title}.docx`), bytes: await documents.run('writeDocx', { outline }, signal) };
}
