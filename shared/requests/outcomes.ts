// 办理结果: the statutory rows of table three, each with its article and what it means for remedies.

export const outcomeValues = [
  'granted', 'partlyGranted',
  'denied_stateSecret', 'denied_forbiddenByLaw', 'denied_security', 'denied_thirdParty', 'denied_internalAffairs', 'denied_process', 'denied_enforcementFile', 'denied_administrativeQuery',
  'unavailable_notHeld', 'unavailable_mustBeMade', 'unavailable_stillUnclear',
  'notProcessed_petition', 'notProcessed_repeat', 'notProcessed_publication', 'notProcessed_excessive', 'notProcessed_reissue',
  'other_notCorrected', 'other_feeUnpaid', 'other_other',
] as const;
export type Outcome = (typeof outcomeValues)[number];

export interface OutcomeFacts {
  /** As table three prints it. */
  title: string;
  /** Articles of the Regulation a reply of this kind rests on. */
  article: string;
  /** 不予公开: since 2024-01-01 reconsideration must go before a lawsuit (行政复议法第二十三条第一款第四项). */
  reconsiderationFirst: boolean;
}

export const outcomes: Record<Outcome, OutcomeFacts> = {
  granted: { title: '予以公开', article: '第三十六条第一、二项', reconsiderationFirst: false },
  partlyGranted: { title: '部分公开', article: '第三十七条', reconsiderationFirst: true },
  denied_stateSecret: { title: '不予公开—属于国家秘密', article: '第十四条、第三十六条第三项', reconsiderationFirst: true },
  denied_forbiddenByLaw: { title: '不予公开—其他法律行政法规禁止公开', article: '第十四条、第三十六条第三项', reconsiderationFirst: true },
  denied_security: { title: '不予公开—危及“三安全一稳定”', article: '第十四条、第三十六条第三项', reconsiderationFirst: true },
  denied_thirdParty: { title: '不予公开—保护第三方合法权益', article: '第十五条、第三十二条、第三十六条第三项', reconsiderationFirst: true },
  denied_internalAffairs: { title: '不予公开—属于三类内部事务信息', article: '第十六条第一款、第三十六条第三项', reconsiderationFirst: true },
  denied_process: { title: '不予公开—属于四类过程性信息', article: '第十六条第二款、第三十六条第三项', reconsiderationFirst: true },
  denied_enforcementFile: { title: '不予公开—属于行政执法案卷', article: '第十六条第二款、第三十六条第三项', reconsiderationFirst: true },
  denied_administrativeQuery: { title: '不予公开—属于行政查询事项', article: '第三十六条第七项', reconsiderationFirst: true },
  unavailable_notHeld: { title: '无法提供—本机关不掌握相关政府信息', article: '第三十六条第四、五项', reconsiderationFirst: false },
  unavailable_mustBeMade: { title: '无法提供—没有现成信息需要另行制作', article: '第三十八条', reconsiderationFirst: false },
  unavailable_stillUnclear: { title: '无法提供—补正后申请内容仍不明确', article: '第三十条', reconsiderationFirst: false },
  notProcessed_petition: { title: '不予处理—信访举报投诉类申请', article: '第三十九条第一款', reconsiderationFirst: false },
  notProcessed_repeat: { title: '不予处理—重复申请', article: '第三十六条第六项', reconsiderationFirst: false },
  notProcessed_publication: { title: '不予处理—要求提供公开出版物', article: '第三十九条第二款', reconsiderationFirst: false },
  notProcessed_excessive: { title: '不予处理—无正当理由大量反复申请', article: '第三十五条', reconsiderationFirst: false },
  notProcessed_reissue: { title: '不予处理—要求行政机关确认或重新出具已获取信息', article: '第三十六条第六项', reconsiderationFirst: false },
  other_notCorrected: { title: '其他处理—逾期不补正，不再处理', article: '第三十条', reconsiderationFirst: false },
  other_feeUnpaid: { title: '其他处理—逾期未缴费，不再处理', article: '国办函〔2020〕109号第六条', reconsiderationFirst: false },
  other_other: { title: '其他处理—其他', article: '', reconsiderationFirst: false },
};
