// The schemes' pages: a value changed and its effect seen, a wrong one told, a new year, saving with its date, comparing, ending and taking back.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWindow } from './open.ts';
import type { WindowOptions } from './start.ts';

const everyKind = readFileSync(new URL('../cases/scoring/everyKind.json', import.meta.url));

const filled: WindowOptions = {
  fill: async (ask, program) => {
    await ask('system.loadSample', { sample: 'hitech-2020' });
    await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07' });
    const added = await program.call('schemes.add', {}, { file: { name: '办法.json', bytes: everyKind } });
    if (added.status !== 'done') throw new Error(JSON.stringify(added));
  },
};

test('a scheme is carried into a new year, changed with its effect in sight, kept as typed, and saved with its date and number', async () => {
  const { page, go, ask, complaints } = await openWindow(filled);
  await page.getByRole('navigation').getByRole('link', { name: '计分通报' }).click();
  await page.getByRole('navigation', { name: '计分通报的各页' }).getByRole('link', { name: '办法' }).click();
  await page.getByRole('link', { name: '高新区政务公开信息报送计分办法' }).click();
  await page.getByRole('button', { name: '复制到新年度' }).click();
  const copy = page.getByRole('complementary', { name: '复制到新年度' });
  await copy.getByLabel('新办法名称').fill('高新区政务公开信息报送计分办法（2021年）');
  await copy.getByRole('button', { name: '接着修改' }).click();

  // A value is changed: the ranking beside it follows.
  const city = page.getByRole('article', { name: /^附件3第3项/ });
  await city.getByRole('textbox', { name: '分值' }).fill('25');
  const trial = page.getByRole('region', { name: '试算' });
  const row = trial.getByRole('row').filter({ hasText: '经济发展局' });
  await expect.poll(() => row.getByRole('cell').allTextContents(), { timeout: 10_000 }).toEqual(['经济发展局', '10', '25 +15', '4 ↑2']);
  await expect.poll(() => trial.getByText(/^影响 10 个单位/).textContent()).toContain('总分 184 → 369');
  await row.getByRole('button', { name: '经济发展局' }).click();
  await expect.poll(() => trial.getByRole('region', { name: '经济发展局的变动' }).getByRole('listitem').count()).toBe(2);

  // A wrong value stands with its sentence, and nothing can be saved until it is right.
  const sent = page.getByRole('article', { name: /^附件3第4项/ });
  await sent.getByRole('textbox', { name: '分值' }).fill('两分');
  await sent.getByRole('alert').getByText('应是数。').waitFor();
  await trial.getByText('有 1 处还不对').waitFor();
  await page.getByRole('button', { name: '保存…' }).click();
  const save = page.getByRole('complementary', { name: '保存办法' });
  await expect.poll(() => save.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
  await sent.getByRole('textbox', { name: '分值' }).fill('3');
  await save.getByText('附件3第4项：分值由2分改为3分').waitFor();
  await save.getByText('《政务公开经验做法》采用每条由10分改为25分').waitFor();
  expect((await ask('schemes.list')).schemes.filter((one) => one.origin === 'own')).toHaveLength(1);

  // The window is closed and opened again: the work is still there.
  await page.reload();
  await go('/scoring/schemes');
  await page.getByRole('button', { name: '接着写' }).click();
  await expect.poll(() => city.getByRole('textbox', { name: '分值' }).inputValue()).toBe('25');
  await page.getByRole('button', { name: '保存…' }).click();
  await save.getByLabel('文号').fill('济高新管办字〔2021〕3号');
  await save.getByLabel('生效日期').fill('2021.2.1');
  await save.getByLabel('生效日期').blur();
  await save.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText(/^已保存“高新区政务公开信息报送计分办法（2021年）”，2021年2月1日起执行。/).waitFor();
  const hitech = async () => (await ask('schemes.list')).schemes.filter((one) => one.id.startsWith('hitech')).map((one) => [one.name, one.from, one.to, one.documentNumber]);
  expect(await hitech()).toEqual([
    ['高新区政务公开信息报送计分办法', '2020-01-01', '2021-01-31', ''],
    ['高新区政务公开信息报送计分办法（2021年）', '2021-02-01', null, '济高新管办字〔2021〕3号'],
  ]);
  await page.getByRole('button', { name: '撤销', exact: true }).first().click();
  await expect.poll(hitech).toEqual([['高新区政务公开信息报送计分办法', '2020-01-01', null, '']]);
  expect(complaints).toEqual([]);
});

test('how the bulletin calls the groups of units is filled in, added and taken out like everything else', async () => {
  const { page, go, ask, complaints } = await openWindow(filled);
  await ask('schemes.copy', { scheme: 'hitech-2020', from: '2021-01-01' as never, name: '新年度的办法' });
  const { schemes } = await ask('schemes.list');
  await go(`/scoring/schemes/${schemes.find((one) => one.name === '新年度的办法')?.id ?? ''}/edit`);
  await page.getByText('通报用语').click();
  await expect.poll(() => page.getByRole('textbox', { name: '叫法' }).evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))).toEqual(['各街道办事处', '区直各部门单位', '各驻区单位']);
  await page.getByRole('textbox', { name: '叫法' }).first().fill('各镇街');
  await page.getByRole('button', { name: '再写一组' }).click();
  await page.getByRole('textbox', { name: '分组' }).last().fill('驻区');
  await page.getByRole('alert').getByText('这一组的叫法前面已经写过。').waitFor();
  await page.getByRole('textbox', { name: '分组' }).last().fill('学校');
  await page.getByRole('textbox', { name: '叫法' }).last().fill('各学校');
  await page.getByRole('button', { name: '保存…' }).click();
  const save = page.getByRole('complementary', { name: '保存办法' });
  await save.getByText('“街道”称作由“各街道办事处”改为“各镇街”').waitFor();
  await save.getByText('增加：“学校”称作“各学校”').waitFor();
  expect(complaints).toEqual([]);
});

test('rules are added from the closed list, limited, moved and taken away by keyboard', async () => {
  const { page, go, complaints } = await openWindow(filled);
  await go('/scoring/schemes/every-kind-2019/edit');
  const clause = page.getByRole('region', { name: '第五部分第2项' });
  await clause.getByRole('button', { name: '在第五部分第2项下加一条规则' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const added = clause.getByRole('article');
  await expect.poll(() => added.count()).toBe(1);
  await expect.poll(() => added.textContent()).toContain('超额加分');
  await added.getByRole('button', { name: '给这条规则补充' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: '限定单位' }).click();
  await added.getByRole('button', { name: /^适用的单位/ }).click();
  await page.getByRole('checkbox', { name: '第二数量级' }).check();
  await expect.poll(() => added.getByRole('button', { name: /^适用的单位/ }).textContent()).toBe('第二数量级');
  await page.keyboard.press('Escape');
  await added.getByRole('button', { name: '复制这条规则' }).click();
  await expect.poll(() => added.count()).toBe(2);
  await added.first().getByRole('button', { name: '删去这条规则' }).click();
  await expect.poll(() => added.count()).toBe(1);
  await page.getByRole('button', { name: '放弃改动' }).click();
  await expect.poll(() => added.count()).toBe(0);
  // The clause stands without a rule, for the steps rest on it: the way there.
  await clause.getByText('这一条文用在').getByRole('button', { name: '“连续没有进展的”' }).click();
  await expect.poll(() => page.getByRole('button', { name: '连续没有进展的', pressed: true }).count()).toBe(1);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('依据的条款');
  expect(complaints).toEqual([]);
});

test('two schemes are compared; one is ended, brought back by 撤销, and shipped ones cannot be written over', async () => {
  const { page, go, ask, complaints } = await openWindow(filled);
  await ask('schemes.copy', { scheme: 'hitech-2020', from: '2021-01-01' as never, name: '新年度的办法' });
  await page.reload();
  await go('/scoring/schemes');
  await page.getByRole('gridcell', { name: '新年度的办法' }).click();
  await page.getByRole('button', { name: '比较两个办法' }).click();
  const diff = page.getByRole('complementary', { name: '比较两个办法' });
  await diff.getByText('生效日期由2020年1月1日改为2021年1月1日').waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('gridcell', { name: '新年度的办法' }).click();
  await page.getByRole('button', { name: '操作' }).click();
  await page.getByRole('menuitem', { name: '停用' }).click();
  const retire = page.getByRole('complementary', { name: '停用办法' });
  await retire.getByLabel('用到哪一天').fill('2020-12-01');
  await retire.getByLabel('用到哪一天').blur();
  await retire.getByRole('button', { name: '停用', exact: true }).click();
  await retire.getByText(/在“新年度的办法”生效的 2021-01-01 之前/).waitFor();
  await retire.getByLabel('用到哪一天').fill('2021-06-30');
  await retire.getByLabel('用到哪一天').blur();
  await retire.getByRole('button', { name: '停用', exact: true }).click();
  await page.getByText('已停用“新年度的办法”，用到2021年6月30日为止。').waitFor();
  await page.getByRole('status').getByRole('button', { name: '撤销' }).or(page.getByRole('button', { name: '撤销', exact: true })).first().click();
  await expect.poll(async () => (await ask('schemes.list')).schemes.at(-1)?.to).toBeNull();

  await go('/scoring/schemes/hitech-2020/edit');
  await page.getByText('随程序附带的办法不能直接改。').waitFor();
  expect(complaints).toEqual([]);
});

test('a run is held against another reading and another scheme, line by line', async () => {
  const { page, go, ask, complaints } = await openWindow(filled);
  const [run] = (await ask('scoring.list')).runs;
  await go(`/scoring/${run!.runId}?show=compare`);
  const panel = page.getByRole('complementary', { name: /比较$/ });
  await panel.getByText('没有不同：').waitFor();
  await panel.getByRole('button', { name: '查看和改选' }).click();
  await panel.getByRole('button', { name: /采用日期与报送日期/ }).click();
  await panel.getByRole('radio', { name: '采用一律按报送日期归入月份' }).check();
  await panel.getByText('有 3 笔是现在多出的，3 笔是现在没有的。').waitFor();
  await panel.getByRole('button', { name: '收起' }).click();
  await panel.getByRole('list', { name: '换了的读法' }).getByText('改取：').waitFor();
  await page.getByLabel('改用').click();
  await page.getByTitle(/各种规则/).last().click();
  await panel.getByText(/^25 个单位的得分或名次不同。/).waitFor();
  await panel.getByRole('button', { name: '党政办公室', exact: true }).click();
  await panel.getByText('党政办公室的变动：').waitFor();
  expect(complaints).toEqual([]);
});

test('a period in which the scheme changed is scored in parts, says so, and is split anew when scored again', async () => {
  const { page, go, ask, complaints } = await openWindow({
    fill: async (ask) => {
      await ask('system.loadSample', { sample: 'hitech-2020' });
      await ask('schemes.copy', { scheme: 'hitech-2020', from: '2020-04-01' as never, name: '高新区计分办法（2020年修订）' });
    },
  });
  await go('/scoring');
  const form = page.getByRole('form', { name: '新的计分' });
  await form.getByText('按各办法的执行时间，分段计分').waitFor();
  await form.getByRole('button', { name: /^给.*计分$/ }).click();
  const said = /2020-01-01至2020-03-31用“高新区政务公开信息报送计分办法”，2020-04-01至2020-07-31用“高新区计分办法（2020年修订）”/;
  await page.getByText(said).waitFor();
  const { submissions } = await ask('submissions.list', { unit: '接庄街道' });
  await ask('submissions.change', { id: submissions[0]!.id, fields: { title: '改过的标题' } });
  await page.reload();
  await page.getByRole('button', { name: '按现在的登记重新计分' }).click();
  await page.getByText('已按现在的登记重新计分').waitFor();
  await page.getByText(said).waitFor();
  expect((await ask('scoring.list')).runs.map(({ stale }) => stale)).toEqual([false, true]);

  // One scheme alone can be taken all the same.
  await go('/scoring');
  await form.getByLabel('计分办法').click();
  await page.getByTitle(/^高新区政务公开信息报送计分办法（/).click();
  await form.getByRole('button', { name: /^给.*计分$/ }).click();
  await page.getByText('有一部分不在其中，请确认用的是这个办法').waitFor();
  expect(complaints).toEqual([]);
});

test('a day that cannot be read is not saved over; a draft given up comes back', async () => {
  const { page, go, ask, complaints } = await openWindow(filled);
  await ask('schemes.copy', { scheme: 'hitech-2020', from: '2021-01-01' as never, name: '新年度的办法' });
  const id = (await ask('schemes.list')).schemes.find((one) => one.name === '新年度的办法')!.id;
  await page.reload();
  await go(`/scoring/schemes/${id}/edit`);
  const value = page.getByRole('article', { name: /^附件3第3项/ }).getByRole('textbox', { name: '分值' });
  await value.fill('25');
  await page.getByRole('button', { name: '保存…' }).click();
  const save = page.getByRole('complementary', { name: '保存办法' });
  const from = save.getByLabel('生效日期');
  await from.fill('2019-13-40');
  await from.blur();
  await save.getByText('有的日期看不出是哪一天，改好才能保存。').waitFor();
  await expect.poll(() => save.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
  await from.fill('2021-02-01');
  await expect.poll(() => save.getByRole('button', { name: '保存', exact: true }).isEnabled()).toBe(true);
  await save.getByRole('button', { name: '再改改' }).click();

  // Given up in the editor, and in the list.
  await page.getByRole('button', { name: '放弃改动' }).click();
  await page.getByText('已放弃对“新年度的办法”的修改。').waitFor();
  await expect.poll(() => value.inputValue()).toBe('10');
  const said = page.getByRole('status').filter({ hasText: '已放弃' });
  await said.getByRole('button', { name: '撤销' }).click();
  await page.getByText('已恢复对“新年度的办法”的修改，还没有保存。').waitFor();
  await expect.poll(() => value.inputValue()).toBe('25');
  await go('/scoring/schemes');
  const drafts = page.getByRole('list', { name: '还没有保存的' });
  await drafts.getByRole('button', { name: '不要了' }).click();
  await drafts.waitFor({ state: 'detached' });
  await said.getByRole('button', { name: '撤销' }).click();
  await drafts.getByText('对“新年度的办法”的修改').waitFor();
  await drafts.getByRole('button', { name: '接着写' }).click();
  await expect.poll(() => value.inputValue()).toBe('25');

  // A new scheme that was never saved, given up on its page.
  await go('/scoring/schemes?do=copy&scheme=hitech-2020');
  const copy = page.getByRole('complementary', { name: '复制到新年度' });
  await copy.getByLabel('新办法名称').fill('另一个办法');
  await copy.getByLabel('执行自').fill('二月三十');
  await copy.getByLabel('执行自').blur();
  await expect.poll(() => copy.getByRole('button', { name: '接着修改' }).isDisabled()).toBe(true);
  await copy.getByLabel('执行自').fill('2022-01-01');
  await copy.getByRole('button', { name: '接着修改' }).click();
  await value.waitFor();
  await page.getByRole('button', { name: '放弃改动' }).click();
  await page.getByText('已放弃新办法“另一个办法”。').waitFor();
  await said.getByRole('button', { name: '撤销' }).click();
  await drafts.getByText('新办法“另一个办法”').waitFor();
  expect(complaints).toEqual([]);
});

test('Ctrl+Z on the page of a scheme steps its draft back and touches no register; a new rule counts nothing yet', async () => {
  const { page, go, ask, complaints } = await openWindow(filled);
  await ask('units.add', { name: '财政局' });
  const changes = async () => (await ask('changes.list', { limit: 1 })).changes[0]?.seq;
  const before = await changes();
  await page.reload();
  await go('/scoring/schemes/every-kind-2019/edit');
  const value = page.getByRole('article', { name: /^第二部分第1项（按刊物计分1?）/ }).getByRole('textbox', { name: '分值' }).first();
  const old = await value.inputValue();
  await value.fill('33');
  await page.getByRole('button', { name: '规则', exact: true }).focus();
  await page.getByRole('button', { name: '撤销：退回这个办法的上一步' }).waitFor();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => value.inputValue()).toBe(old);
  await page.keyboard.press('Control+Y');
  await expect.poll(() => value.inputValue()).toBe('33');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await page.getByText('这个办法没有可以退回的改动。登记里的操作，请离开这一页再撤销。').waitFor();
  expect(await changes()).toBe(before);

  const clause = page.getByRole('region', { name: '第五部分第2项' });
  await clause.getByRole('button', { name: '在第五部分第2项下加一条规则' }).click();
  await clause.getByRole('button', { name: /^加减分事项/ }).click();
  const added = clause.getByRole('article');
  await added.getByText('括号里的名称还没有写，写好以前这条规则不计任何记录。').waitFor();
  await page.getByRole('region', { name: '试算' }).getByText(/^没有影响/).waitFor();
  await added.getByRole('textbox', { name: /^事项/ }).fill('联合调研');
  await added.getByText(/^“联合调研”在.*里已经计分，同一件会计两次。$/).waitFor();
  // Away from the page 撤销 is of the registers again.
  await go('/units');
  await page.getByRole('button', { name: /^撤销：新增.*财政局/ }).waitFor();
  expect(complaints).toEqual([]);
});

test('the list of schemes tells of runs and issued bulletins as they are made', async () => {
  const { page, go, complaints } = await openWindow(filled);
  await go('/scoring/schemes');
  const row = page.getByRole('row').filter({ hasText: '各种规则' });
  await expect.poll(async () => (await row.getByRole('gridcell').allTextContents()).slice(-2)).toEqual(['0', '0']);
  await go('/scoring');
  await page.getByLabel('从哪个月').fill('2020-06');
  await page.getByRole('button', { name: /^给.*计分$/ }).click();
  await page.getByRole('button', { name: '生成通报' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word 并冻结' }).click();
  await downloading;
  await page.getByRole('link', { name: '打开印发的通报' }).waitFor();
  await go('/scoring/schemes');
  await expect.poll(async () => (await row.getByRole('gridcell').allTextContents()).slice(-2)).toEqual(['1', '1']);
  expect(complaints).toEqual([]);
});

test('in a small window the rules have the room: words and trial are unfolded one at a time, the parts stand in two lines at most', async () => {
  const { page, go, complaints } = await openWindow(filled);
  await page.setViewportSize({ width: 911, height: 512 });
  await go('/scoring/schemes/every-kind-2019/edit');
  const parts = page.getByRole('navigation', { name: '办法的各部分' });
  await parts.waitFor();
  const size = async (name: string) => (await page.locator(name).boundingBox()) ?? { width: 0, height: 0 };
  expect((await size('.scheme-work')).width).toBeGreaterThan(700);
  expect((await size('.scheme-bar')).height).toBeLessThan(64);
  const trial = page.getByRole('region', { name: '试算' });
  expect(await trial.count()).toBe(0);
  await page.getByRole('button', { name: '试算', exact: true }).click();
  await trial.getByRole('columnheader', { name: /名次$/ }).waitFor();
  expect((await size('.scheme-work')).width).toBeGreaterThan(400);
  expect((await size('.scheme-bar')).height).toBeLessThan(64);
  await page.getByRole('button', { name: '条文', exact: true }).click();
  await page.getByRole('region', { name: '条文' }).waitFor();
  await trial.waitFor({ state: 'detached' });
  // Not told apart by width alone: what a number field cannot read stands whole.
  const value = page.getByRole('textbox', { name: '分值' }).first();
  await value.fill('二百五十分左右');
  expect(await value.evaluate((field) => field.scrollWidth <= field.clientWidth)).toBe(true);
  expect(complaints).toEqual([]);
});

test('a scheme whose saving is taken back is told to be gone', async () => {
  const { page, go, complaints } = await openWindow(filled);
  await go('/scoring/schemes?do=copy&scheme=hitech-2020');
  const copy = page.getByRole('complementary', { name: '复制到新年度' });
  await copy.getByRole('button', { name: '接着修改' }).click();
  await page.getByRole('button', { name: '保存…' }).click();
  await page.getByRole('complementary', { name: '保存办法' }).getByRole('button', { name: '保存', exact: true }).click();
  await page.locator('.notice').getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('没有这个办法。', { exact: true }).waitFor();
  await page.getByRole('link', { name: '看全部办法' }).click();
  await page.getByRole('grid', { name: '计分办法' }).waitFor();
  // Two that have nothing to do with each other are not put side by side.
  await go('/scoring/schemes?do=compare&scheme=hitech-2020');
  await page.getByText('请选定要比较的另一个办法。').waitFor();
  expect(complaints).toEqual([]);
});
