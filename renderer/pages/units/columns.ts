// The columns of the unit register.
import type { Unit } from '../../../shared/units/unit.ts';
import type { GridColumn } from '../../parts/DataGrid.tsx';
import { formerText, usedTexts } from './unitText.ts';

/** `units` are those of the register: their groups and tiers are offered again. */
export function unitColumns(units: readonly Unit[]): GridColumn<Unit>[] {
  const groups = usedTexts(units, 'group');
  const tiers = usedTexts(units, 'tier');
  return [
    { id: 'name', title: '单位名称', width: 210, kind: 'text', sticky: true, value: (unit) => unit.name, editor: { kind: 'text', required: true } },
    { id: 'aliases', title: '别名、简称', width: 190, kind: 'text', value: (unit) => unit.aliases.join('、'), editor: { kind: 'text' }, filter: 'text', grow: true, hint: '表格和文件里也会这样写的名称，用顿号分开' },
    { id: 'group', title: '分组', width: 92, kind: 'text', value: (unit) => unit.group, editor: { kind: 'choice', options: groups, free: true }, filter: 'choice' },
    { id: 'tier', title: '数量级', width: 92, kind: 'text', value: (unit) => unit.tier, editor: { kind: 'choice', options: tiers, free: true }, filter: 'choice' },
    { id: 'from', title: '存续起', width: 100, kind: 'day', value: (unit) => unit.from, editor: { kind: 'day' }, hint: '单位成立、从这一天起参加统计；空白是一直都在' },
    { id: 'to', title: '存续止', width: 100, kind: 'day', value: (unit) => unit.to, editor: { kind: 'day' }, hint: '单位撤销、到这一天为止参加统计；空白是现在还在' },
    { id: 'formerNames', title: '曾用名', width: 150, kind: 'text', value: (unit) => formerText(unit.formerNames), editor: { kind: 'text' }, grow: true, hint: '写作：原名（2019-01-01—2020-03-05）；不写日期也可以' },
    { id: 'exempt', title: '免于考核', width: 92, kind: 'text', value: (unit) => (unit.exempt ? '免' : ''), editor: { kind: 'choice', options: ['免'] }, filter: 'choice', hint: '写“免”的单位不列入零报送名单' },
    { id: 'remark', title: '备注', width: 120, kind: 'text', value: (unit) => unit.remark, editor: { kind: 'text' }, grow: true },
  ];
}
