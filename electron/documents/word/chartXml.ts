// The part word/charts/chartN.xml: a native chart whose numbers stand in it and in the workbook beside it.
// Elements in the order ECMA-376 Part 1, 21.2 asks for; Word does not open a file where they stand otherwise.
import type { Chart } from '../../../shared/outline/chart.ts';
import { CHART_HEAD, CHART_TEXT, chartLayout, GAP_WIDTH, pointLabels, type Box, type ChartLayout } from '../../../shared/outline/chartLayout.ts';
import { CHART_INK, chartLooks, type SeriesLook } from '../../../shared/outline/chartLooks.ts';
import { FONTS } from '../../../shared/outline/gongwen.ts';
import { xmlSafe } from '../xmlSafe.ts';
import { CHART_NAMESPACE, DRAWING_NAMESPACE } from './chart.ts';
import { CHART_SHEET } from './chartBook.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const [CATEGORY_AXIS, VALUE_AXIS] = [111_111_111, 222_222_222];
/** Lines in EMU, 12,700 to a point. */
const [THIN, THICK] = [6_350, 22_225];
const PATTERNS: Record<Exclude<SeriesLook['pattern'], 'none'>, string> = { upward: 'wdUpDiag', downward: 'wdDnDiag', dots: 'pct20', across: 'ltHorz' };
const DASHES = { solid: 'solid', dash: 'dash', dot: 'sysDot' };

/** `width` and `height` of the picture in millimetres. */
export function chartXml(chart: Chart, width: number, height: number): string {
  const layout = chartLayout(chart, width, height);
  const inPicture = (box: Box, target: string): string => manualLayout({ left: box.left / width, top: box.top / height, width: box.width / width, height: box.height / height }, target);
  const looks = chartLooks(chart);
  const axes = chart.form === 'lines' ? lineAxes(chart, layout, height) : barAxes(chart, layout, height);
  const plot = `<c:plotArea>${inPicture(layout.plot, '<c:layoutTarget val="inner"/>')}${chart.form === 'lines' ? lines(chart, looks, layout) : bars(chart, looks)}${axes}<c:spPr><a:noFill/></c:spPr></c:plotArea>`;
  const legend = layout.legendBox ? `<c:legend><c:legendPos val="t"/>${inPicture(layout.legendBox, '')}<c:overlay val="0"/>${textProperties(CHART_INK.text)}</c:legend>` : '';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}" xmlns:r="${RELATIONS}">` +
    '<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>' +
    `<c:chart><c:autoTitleDeleted val="1"/>${plot}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(CHART_INK.text)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function bars(chart: Chart, looks: readonly SeriesLook[]): string {
  const stacked = chart.form === 'stacked';
  const series = chart.series.map((one, index) => {
    const look = looks[index]!;
    const box = stacked && look.pattern !== 'none' ? solid('FFFFFF') : '<a:noFill/>';
    const labels = dataLabels(chart, { box, color: stacked ? look.text : CHART_INK.text, place: stacked ? 'ctr' : 'outEnd' });
    return `<c:ser>${head(one.name, index)}<c:spPr>${area(look)}${line(look.ink, THIN)}</c:spPr><c:invertIfNegative val="0"/><c:dLbls>${labels}</c:dLbls>${numbers(chart, index)}</c:ser>`;
  });
  return `<c:barChart><c:barDir val="bar"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="${GAP_WIDTH}"/><c:overlap val="${stacked ? 100 : 0}"/>${axisIds()}</c:barChart>`;
}

function lines(chart: Chart, looks: readonly SeriesLook[], layout: ChartLayout): string {
  const places = pointLabels(chart, layout);
  const series = chart.series.map((one, index) => {
    const look = looks[index]!;
    const format = { box: '<a:noFill/>', color: CHART_INK.text };
    const points = (places[index] ?? []).flatMap((place, at) => {
      if (place === 'above' || (one.values[at] ?? null) === null) return [];
      return [`<c:dLbl><c:idx val="${at}"/>${place === null ? '<c:delete val="1"/>' : dataLabels(chart, { ...format, place: 'b' })}</c:dLbl>`];
    });
    const marker = `<c:marker><c:symbol val="${look.marker}"/><c:size val="6"/><c:spPr>${solid(look.fill)}${line(look.ink, 9_525)}</c:spPr></c:marker>`;
    return `<c:ser>${head(one.name, index)}<c:spPr>${line(look.ink, THICK, DASHES[look.dash])}</c:spPr>${marker}<c:dLbls>${points.join('')}${dataLabels(chart, { ...format, place: 't' })}</c:dLbls>${numbers(chart, index)}<c:smooth val="0"/></c:ser>`;
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${axisIds()}</c:lineChart>`;
}

function head(name: string, index: number): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${CHART_SHEET}!$${columnName(index + 1)}$1</c:f><c:strCache><c:ptCount val="1"/>${point(0, xml(name))}</c:strCache></c:strRef></c:tx>`;
}

/** Categories and values, as references to the workbook and as they were written. A gap has no point. */
function numbers(chart: Chart, index: number): string {
  const last = chart.categories.length + 1;
  const column = columnName(index + 1);
  const names = chart.categories.map((name, at) => point(at, xml(name))).join('');
  const values = chart.categories.map((_, at) => chart.series[index]?.values[at] ?? null).map((value, at) => (value === null ? '' : point(at, String(value)))).join('');
  return (
    `<c:cat><c:strRef><c:f>${CHART_SHEET}!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${chart.categories.length}"/>${names}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${CHART_SHEET}!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${chart.categories.length}"/>${values}</c:numCache></c:numRef></c:val>`
  );
}

function point(at: number, value: string): string {
  return `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`;
}

/** A zero on a stacked bar has no room of its own and is left out. */
function dataLabels(chart: Chart, { box, color, place }: { box: string; color: string; place: 'ctr' | 'outEnd' | 't' | 'b' }): string {
  const sign = chart.unit === '%' ? '"%"' : '';
  const format = place === 'ctr' ? `General${sign};-General${sign};;` : `General${sign}`;
  return `<c:numFmt formatCode="${xml(format)}" sourceLinked="0"/><c:spPr>${box}<a:ln><a:noFill/></a:ln></c:spPr>${textProperties(color)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

function barAxes(chart: Chart, layout: ChartLayout, height: number): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>${categoryLooks()}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${valueLooks(chart, layout, height, 'b')}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="${layout.scale.step}"/></c:valAx>`
  );
}

function lineAxes(chart: Chart, layout: ChartLayout, height: number): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${categoryLooks()}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="${layout.labelEvery}"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${valueLooks(chart, layout, height, 'l')}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="${layout.scale.step}"/></c:valAx>`
  );
}

function categoryLooks(): string {
  return `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(CHART_INK.axis, THIN)}</c:spPr>${textProperties(CHART_INK.text)}`;
}

function valueLooks(chart: Chart, layout: ChartLayout, height: number, side: 'b' | 'l'): string {
  const { from, to } = layout.scale;
  const format = `General${chart.unit === '%' ? '"%"' : ''}`;
  return (
    `<c:scaling><c:orientation val="minMax"/><c:max val="${to}"/><c:min val="${from}"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/><c:majorGridlines><c:spPr>${line(CHART_INK.grid, THIN)}</c:spPr></c:majorGridlines>` +
    (layout.unitText === '' ? '' : unitTitle(layout.unitText, height)) +
    `<c:numFmt formatCode="${xml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(CHART_INK.text)}`
  );
}

/** '单位：项' in the upper left corner. */
function unitTitle(text: string, height: number): string {
  const type = textType(CHART_INK.text);
  return (
    `<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:p><a:pPr><a:defRPr ${type.attributes}>${type.children}</a:defRPr></a:pPr><a:r><a:rPr lang="zh-CN" ${type.attributes}>${type.children}</a:rPr><a:t>${xml(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="${fraction(CHART_HEAD / height)}"/></c:manualLayout></c:layout><c:overlay val="1"/></c:title>`
  );
}

function manualLayout(box: Box, target: string): string {
  return `<c:layout><c:manualLayout>${target}<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${fraction(box.left)}"/><c:y val="${fraction(box.top)}"/><c:w val="${fraction(box.width)}"/><c:h val="${fraction(box.height)}"/></c:manualLayout></c:layout>`;
}

function fraction(value: number): string {
  return String(Number(value.toFixed(5)));
}

function axisIds(): string {
  return `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
}

function area(look: SeriesLook): string {
  if (look.pattern === 'none') return solid(look.fill);
  return `<a:pattFill prst="${PATTERNS[look.pattern]}"><a:fgClr><a:srgbClr val="${look.ink}"/></a:fgClr><a:bgClr><a:srgbClr val="${look.fill}"/></a:bgClr></a:pattFill>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function line(color: string, width: number, dash = 'solid'): string {
  return `<a:ln w="${width}">${solid(color)}<a:prstDash val="${dash}"/></a:ln>`;
}

function textType(color: string): { attributes: string; children: string } {
  const face = FONTS.song;
  return { attributes: `sz="${CHART_TEXT * 100}" b="0"`, children: `${solid(color)}<a:latin typeface="${face}"/><a:ea typeface="${face}"/><a:cs typeface="${face}"/>` };
}

function textProperties(color: string): string {
  const type = textType(color);
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr ${type.attributes}>${type.children}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** 0 → 'A', 26 → 'AA'. */
function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

function xml(text: string): string {
  return xmlSafe(text).replace(/[\t\n]/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
