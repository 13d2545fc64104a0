// A unit's names as the text of a cell.
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { splitNames } from '../../renderer/parts/grid/joinedNames.ts';
import { formerText, readFormer } from '../../renderer/pages/units/unitText.ts';

describe('单位的别名和曾用名', () => {
  test('别名用顿号、逗号、分号分开，重复的只留一个', () => {
    expect(splitNames('党政办、办公室，党政办；综合办')).toEqual(['党政办', '办公室', '综合办']);
  });
  test('曾用名可以带起止日期，缺一头也行', () => {
    expect(readFormer('工商局（2010-01-01—2018.10.31）、老工商所（—2009年12月31日）、市监所')).toEqual({
      names: [
        { name: '工商局', from: day('2010-01-01'), to: day('2018-10-31') },
        { name: '老工商所', from: null, to: day('2009-12-31') },
        { name: '市监所', from: null, to: null },
      ],
    });
  });
  test('名称本身的括号不是日期', () => {
    expect(readFormer('组织部（人力资源部）')).toEqual({ names: [{ name: '组织部（人力资源部）', from: null, to: null }] });
  });
  test('日期读不出来时说明是哪一个', () => {
    const read = readFormer('工商局（2010-13-01—）');
    expect('problem' in read && read.problem).toContain('工商局');
  });
  test('写出来再读回去不变', () => {
    const names = [{ name: '工商局', from: day('2010-01-01'), to: null }, { name: '组织部（人力资源部）', from: null, to: day('2015-05-01') }];
    expect(readFormer(formerText(names))).toEqual({ names });
  });
});
