// The types the sentences of rules are written over.
import type { Rule, RuleKindName } from '../kinds/registry.ts';

export type RuleOf<K extends RuleKindName> = Extract<Rule, { kind: K }>;
