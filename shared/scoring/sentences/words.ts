// The words in which a scheme's fixed values are said.
import type { Outlet } from '../outlets.ts';
import type { Placing } from '../scheme.ts';
import type { Step } from '../steps.ts';
import type { Per } from '../stretches.ts';

export const perWords: Record<Per, string> = { week: '每周', month: '每月', quarter: '每季度', halfYear: '每半年', year: '每年', span: '计分时期内' };
/** Without weeks: the stretches sums are taken over. */
export const monthlyPerWords: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(perWords).filter(([per]) => per !== 'week'));
export const averagePerWords: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(monthlyPerWords).filter(([per]) => per !== 'month'));

export const levelWords: Record<Outlet['level'], string> = { national: '国家级', provincial: '省级', city: '市级', district: '区（县）级' };

export const stepWords: Record<Step, string> = { named: '点名通报', inform: '发告知书', talk: '约谈', supervision: '发督办单', circular: '全区通报' };

export const listWords: Record<Placing['list'], string> = { commended: '通报表扬', criticised: '通报批评', advanced: '年终评优（只在整年的计分里）' };
export const placingPerWords: Record<Placing['per'], string> = { all: '全部单位', group: '各分组', tier: '各数量级', class: '各分类' };
export const endWords: Record<Placing['from'], string> = { top: '前', bottom: '后' };

export const rankWords = { group: '分组', tier: '数量级', class: '办法里的单位分类', all: '全部单位' } as const;
export const tieWords = { shared: '名次相同，后面的名次空出（1、2、2、4）', dense: '名次相同，后面的名次接着排（1、2、2、3）' } as const;
export const thenWords = { adopted: '采用多的在前', submitted: '报送多的在前' } as const;
