// Applications in Chinese: kinds of applicants, ways of arrival, steps.
import type { ApplicantKind, EventKind, Way } from './application.ts';

/** As the columns of table three. */
export const applicantKindNames: Record<ApplicantKind, string> = {
  naturalPerson: '自然人', business: '商业企业', research: '科研机构', publicWelfare: '社会公益组织', legalService: '法律服务机构', otherOrganisation: '其他组织',
};

export const wayNames: Record<Way, string> = { inPerson: '当面提交', signedMail: '邮寄签收', ordinaryMail: '平常信函', internet: '互联网', fax: '传真' };

export const eventNames: Record<EventKind, string> = {
  received: '确认收到', correctionAsked: '告知补正', corrected: '收到补正', correctionLapsed: '逾期不补正', thirdPartyAsked: '征求第三方意见', thirdPartyAnswered: '收到第三方意见', agencyAsked: '征求共同制作机关意见',
  agencyAnswered: '收到共同制作机关意见', extended: '延长答复期限', reasonsAsked: '要求说明理由', reasonsGiven: '收到说明的理由', delayed: '确定延迟答复', feeNoticed: '发出收费通知', feePaid: '收到缴费', feeLapsed: '逾期未缴费', replied: '答复',
  withdrawn: '申请人撤回', reconsideration: '行政复议', litigation: '行政诉讼', struckOut: '作废',
};
