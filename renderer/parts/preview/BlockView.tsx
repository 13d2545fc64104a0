// One block as it stands on paper: the measuring box and the pages draw it with the same component.
import type { CSSProperties, ReactNode } from 'react';
import { attachmentLines } from '../../../shared/outline/attachments.ts';
import { formatDay } from '../../../shared/days/phrases.ts';
import { EMPTY_LINES, IMPRINT, MASTHEAD_TOP, PITCH, RED, RED_RULE, SIZES } from '../../../shared/outline/gongwen.ts';
import { mastheadSize } from '../../../shared/outline/masthead.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import { signaturePlace } from '../../../shared/outline/signature.ts';
import { titleLines } from '../../../shared/outline/titleLines.ts';
import { ChartView } from './ChartView.tsx';
import { EM, faceFonts, LINE, MM, PT } from './measures.ts';
import { TableView } from './TableView.tsx';
import { labelStyle, textStyle } from './textStyle.ts';

interface Props {
  block: Block;
  /** Only these rows of a table, `to` excluded. */
  rows?: { from: number; to: number; head: boolean } | undefined;
  width: number;
}

export function BlockView({ block, rows, width }: Props): ReactNode {
  const style = textStyle(block);
  switch (block.kind) {
    case 'masthead':
      return <Masthead text={block.text} style={style} />;
    case 'documentNumber':
      return block.plain ? <p style={style}>{block.text}</p> : <DocumentNumber text={block.text} style={style} />;
    case 'paragraph':
      return <BodyText block={block} style={style} />;
    case 'attachmentList':
      return <AttachmentList items={block.items} style={style} />;
    case 'signature':
      return <Signature issuer={block.issuer} day={formatDay(block.day)} sealed={block.sealed} style={style} />;
    case 'attachment':
      return (
        <>
          {block.label.trim() === '' ? null : (
            <>
              <div style={labelStyle}>{block.label}</div>
              <div style={{ height: LINE }} />
            </>
          )}
          <Title text={block.title} width={width} style={style} />
          <div style={{ height: LINE }} />
        </>
      );
    case 'table':
      return <TableView table={block} rows={rows} width={width} />;
    case 'chart':
      return <ChartView block={block} width={width} />;
    case 'imprint':
      return <Imprint copyTo={block.copyTo} issuer={block.issuer} day={formatDay(block.day)} />;
    case 'pageBreak':
      return null;
    case 'title':
      return <Title text={block.text} width={width} style={style} />;
    case 'addressee':
      return <p style={style}>{`${block.text.trim().replace(/[：:]+$/, '')}：`}</p>;
    case 'note':
      return <p style={style}>{`（${block.text.trim().replace(/^[（(]/, '').replace(/[）)]$/, '')}）`}</p>;
    default:
      return <p style={style}>{block.text}</p>;
  }
}

/** A line break in the text begins a paragraph; pieces in other faces hold only as long as they make up the text. */
function BodyText({ block, style }: { block: Extract<Block, { kind: 'paragraph' }>; style: CSSProperties }): ReactNode {
  if (block.text.includes('\n')) {
    return block.text.split('\n').map((line, index) => (
      <p key={index} style={style}>
        {line || '\u00a0'}
      </p>
    ));
  }
  const runs = block.runs?.map((run) => run.text).join('') === block.text ? block.runs : undefined;
  if (!runs) return <p style={style}>{block.text}</p>;
  return (
    <p style={style}>
      {runs.map((run, index) => (
        <span key={index} style={{ fontFamily: faceFonts(run.face ?? 'fangsong'), fontWeight: run.bold ? 700 : undefined }}>
          {run.text}
        </span>
      ))}
    </p>
  );
}

/** 7.3.1: broken into the same lines as in the Word file. */
function Title({ text, width, style }: { text: string; width: number; style: CSSProperties }): ReactNode {
  const room = Math.floor(width / PT / SIZES.two);
  return titleLines(text, room).map((line, index) => (
    <div key={index} style={style}>
      {line}
    </div>
  ));
}

/** 7.2.4: one line, its upper edge 35 mm below the type area's; long names are set narrower. */
function Masthead({ text, style }: { text: string; style: CSSProperties }): ReactNode {
  const { size, scale } = mastheadSize(text);
  return (
    <div
      style={{ ...style, paddingTop: MASTHEAD_TOP * MM, fontSize: size * PT, lineHeight: `${size * PT}px`, display: 'flex', justifyContent: 'center' }}
    >
      <span style={{ flex: 'none', transform: scale === 100 ? undefined : `scaleX(${scale / 100})` }}>{text || '\u00a0'}</span>
    </div>
  );
}

/** 7.2.5 and 7.2.7: two lines below the masthead, the red rule 4 mm below. */
function DocumentNumber({ text, style }: { text: string; style: CSSProperties }): ReactNode {
  return (
    <div
      style={{ ...style, paddingTop: EMPTY_LINES.belowMasthead * LINE, paddingBottom: RED_RULE.distance * MM, borderBottom: `${RED_RULE.thickness * MM}px solid #${RED}` }}
    >
      {text || '\u00a0'}
    </div>
  );
}

/** 附件：1. … : the further lines of a name hang under its first character. */
function AttachmentList({ items, style }: { items: string[]; style: CSSProperties }): ReactNode {
  const list = attachmentLines(items);
  return (
    <div style={style}>
      {list.lines.map((line, index) => (
        <div key={index} style={{ display: 'flex', paddingLeft: (index === 0 ? list.start : list.next) * EM }}>
          <span style={{ flex: 'none', width: (list.name - (index === 0 ? list.start : list.next)) * EM }}>{line.lead}</span>
          <span>{line.name}</span>
        </div>
      ))}
    </div>
  );
}

function Signature({ issuer, day, sealed, style }: { issuer: string; day: string; sealed: boolean; style: CSSProperties }): ReactNode {
  const place = signaturePlace(issuer, day, sealed);
  return (
    <div className="preview-signature" style={{ ...style, whiteSpace: 'nowrap' }}>
      <div style={{ marginLeft: place.issuer * EM }}>{issuer || '\u00a0'}</div>
      <div style={{ marginLeft: place.date * EM }}>{day}</div>
    </div>
  );
}

/** 7.4: thick rule, 抄送, thin rule, 印发机关 and 印发日期, thick rule on the lower edge. */
function Imprint({ copyTo: said, issuer, day }: { copyTo: string | undefined; issuer: string; day: string }): ReactNode {
  const copyTo = said?.trim().replace(/^抄送[：:]\s*/, '').replace(/[。.；;]+$/, '') ?? '';
  const size = IMPRINT.size * PT;
  const outer = `${IMPRINT.outerRule * MM}px solid #000`;
  return (
    <div style={{ fontFamily: faceFonts('fangsong'), fontSize: size, lineHeight: `${PITCH.imprint * PT}px`, borderTop: outer, borderBottom: outer }}>
      {copyTo !== '' ? (
        <div style={{ display: 'flex', padding: `0 ${size}px`, borderBottom: `${IMPRINT.innerRule * MM}px solid #000` }}>
          <span style={{ flex: 'none' }}>抄送：</span>
          <span>{copyTo}。</span>
        </div>
      ) : null}
      <div style={{ display: 'flex', justifyContent: 'space-between', padding: `0 ${size}px` }}>
        <span>{issuer}</span>
        <span>{day}印发</span>
      </div>
    </div>
  );
}
