// Texts that are long or say the same words over and over are checked in no time: nobody waits for a pattern that tries everything.
import { expect, test } from 'vitest';
import { checkReport } from '../../../shared/annual/check.ts';
import { form2021, seededReport } from './helpers.ts';
import { published } from './published.ts';

const TEXTS: Record<string, string> = {
  二十份报告连在一起: published.flatMap(({ lines }) => lines).join('\n').replace(/[{}]/g, ''),
  比较的词重复: `收到政府信息公开申请12件，同比${'的上年收到的申请'.repeat(600)}增加`,
  比较的词连成一片: `收到政府信息公开申请12件，${'同比较上年'.repeat(1000)}`,
  标点: `收到申请3件，${'，、（'.repeat(3000)}`,
  同一个词: '行政许可'.repeat(3000),
  年份: '2020年的申请比去年的申请'.repeat(1000),
  一长串数: `共收到申请${'1'.repeat(5000)}件`,
  '一长串数，各种说法': `占${'9'.repeat(40)}%；收到申请12件，同比增长${'1'.repeat(40)}%，比上年增加${'2'.repeat(40)}件，占${'3'.repeat(40)}.${'4'.repeat(40)}%；与上年${'5'.repeat(40)}件相比增长5%；行政事业性收费${'6'.repeat(40)}.${'7'.repeat(40)}万元；予以公开${'8'.repeat(25)}件（占5%）`,
  各项: `全年发布信息100条，其中${'政策1条、'.repeat(2000)}`,
  组织: `收到${'公民、法人和其他组织'.repeat(800)}申请`,
};

test.each(Object.entries(TEXTS))('%s', (_, overview) => {
  const from = performance.now();
  checkReport(form2021, { year: 2021, unit: '区财政局', otherUnits: ['区教育局'], cells: seededReport(1), texts: { overview }, last: { cells: seededReport(2), texts: { overview } }, parts: null });
  expect(performance.now() - from).toBeLessThan(3_000);
});
