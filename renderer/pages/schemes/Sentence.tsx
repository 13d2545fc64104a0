// A sentence with fields: text, fields, lists of small sentences, and parts that may be put in or taken out.
import { CloseOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { chosenOf, isThere } from '../../../shared/scoring/sentences/form.ts';
import type { AnyEither, AnyList, AnyMaybe, AnyPart } from '../../../shared/scoring/sentences/form.ts';
import type { Path } from '../../../shared/scoring/sentences/paths.ts';
import { valueAt, withValue } from '../../../shared/scoring/sentences/paths.ts';
import { setValue } from '../../../shared/scoring/sentences/edits.ts';
import { useEditing } from './editing.ts';
import { FieldInput } from './fields/FieldInput.tsx';
import { IconButton } from './IconButton.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import type { MoreEntry } from './MoreMenu.tsx';

type Owner = Record<string, unknown>;
interface Props {
  parts: readonly AnyPart[];
  owner: Owner;
  path: Path;
}

export function Sentence({ parts, owner, path }: Props): ReactElement {
  return <>{parts.map((part, at) => <PartOf key={at} part={afterLines(part, parts[at - 1])} owner={owner} path={path} />)}</>;
}

/** Text behind a list that stands on lines of its own begins without the mark that would follow it in a running sentence. */
function afterLines(part: AnyPart, before: AnyPart | undefined): AnyPart {
  return typeof part === 'string' && typeof before === 'object' && 'list' in before && before.lines ? part.replace(/^[，；。]/, '') : part;
}

function PartOf({ part, owner, path }: { part: AnyPart; owner: Owner; path: Path }): ReactElement | null {
  if (typeof part === 'string') return <span className="scheme-text">{part}</span>;
  if ('field' in part) return <FieldInput field={part} path={[...path, part.field]} owner={owner} />;
  if ('list' in part) return <ListOf part={part} owner={owner} path={path} />;
  if ('maybe' in part) return isThere(part, owner) ? <MaybeOf part={part} owner={owner} path={path} /> : null;
  if ('within' in part) return owner[part.within] ? <Sentence parts={part.parts} owner={owner[part.within] as Owner} path={[...path, part.within]} /> : null;
  if ('only' in part) return part.offered || part.only(owner as never) ? <Sentence parts={part.parts} owner={owner} path={path} /> : null;
  return <EitherOf part={part} owner={owner} path={path} />;
}

function MaybeOf({ part, owner, path }: { part: AnyMaybe; owner: Owner; path: Path }): ReactElement {
  const { set } = useEditing();
  return (
    <span className="scheme-maybe">
      <Sentence parts={part.parts} owner={owner} path={path} />
      <IconButton tiny icon={<CloseOutlined />} label={`去掉“${part.add}”`} onPress={() => set([...path, part.maybe], part.blank)} />
    </span>
  );
}

function EitherOf({ part, owner, path }: { part: AnyEither; owner: Owner; path: Path }): ReactElement {
  const { change } = useEditing();
  const chosen = chosenOf(part, owner);
  return (
    <>
      <select
        className="scheme-input"
        aria-label={part.name}
        value={chosen?.key ?? ''}
        onChange={(event) => {
          const next = part.either.find((one) => one.key === event.target.value);
          if (next) change((scheme) => part.either.reduce((old, one) => withValue(old, [...path, one.key], one === next ? next.make : undefined), scheme));
        }}
      >
        {chosen ? null : <option value="">请选定</option>}
        {part.either.map((one) => <option key={one.key} value={one.key}>{one.title}</option>)}
      </select>
      <span className="scheme-text">：</span>
      <Sentence parts={chosen?.parts ?? []} owner={owner} path={path} />
    </>
  );
}

/** Commands that put in what is left out of a sentence; members of lists have their own. */
export function useAdditions(parts: readonly AnyPart[], owner: Owner, path: Path): MoreEntry[] {
  const { change } = useEditing();
  const walk = (list: readonly AnyPart[], one: Owner, at: Path): MoreEntry[] =>
    list.flatMap((part): MoreEntry[] => {
      if (typeof part === 'string' || 'field' in part || 'list' in part) return [];
      if ('maybe' in part) return isThere(part, one) ? walk(part.parts, one, at) : [{ key: [...at, part.maybe].join('.'), title: part.add, run: () => change((fresh) => setValue(fresh, [...at, part.maybe], part.make(fresh, valueAt(fresh, at) as never))) }];
      if ('within' in part) return one[part.within] ? walk(part.parts, one[part.within] as Owner, [...at, part.within]) : [];
      if ('only' in part) return part.offered || part.only(one as never) ? walk(part.parts, one, at) : [];
      return walk(chosenOf(part, one)?.parts ?? [], one, at);
    });
  return walk(parts, owner, path);
}

function ListOf({ part, owner, path }: { part: AnyList; owner: Owner; path: Path }): ReactElement {
  const { change } = useEditing();
  const members = (owner[part.list] as Owner[] | undefined) ?? [];
  const own = [...path, part.list];
  const add = <button type="button" className="scheme-add" onClick={() => change((fresh) => setValue(fresh, [...own, members.length], part.make(fresh, valueAt(fresh, path) as never)))}><PlusOutlined aria-hidden /> {part.add}</button>;
  if (!part.lines) {
    return (
      <>
        {members.map((member, at) => (
          <span key={at} className="scheme-member">
            {at === 0 ? null : <span className="scheme-text">{part.between}</span>}
            <Member part={part} member={member} path={[...own, at]} removable={members.length > (part.least ?? 0)} />
          </span>
        ))}
        {add}
      </>
    );
  }
  return (
    <div className="scheme-lines">
      <ul aria-label={part.name}>
        {members.map((member, at) => (
          <li key={typeof member['id'] === 'string' ? member['id'] : at}>
            <Member part={part} member={member} path={[...own, at]} removable={members.length > (part.least ?? 0)} />
          </li>
        ))}
      </ul>
      {add}
    </div>
  );
}

function Member({ part, member, path, removable }: { part: AnyList; member: Owner; path: Path; removable: boolean }): ReactElement {
  const { set } = useEditing();
  const additions = useAdditions(part.each, member, path);
  return (
    <>
      <Sentence parts={part.each} owner={member} path={path} />
      {additions.length > 0 ? <MoreMenu label={`给这一项${part.name}补充`} entries={additions} /> : null}
      {removable ? <IconButton icon={<DeleteOutlined />} label={`删去这一项${part.name}`} onPress={() => set(path, undefined)} /> : null}
    </>
  );
}
