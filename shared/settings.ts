// What the office says once about itself; every document and every name decision reads it here.
import { z } from 'zod';
import { clockSettingsSchema, usualSettings } from './requests/clockSettings.ts';

export const officeSettingsSchema = z.object({
  /** 发文机关, e.g. 济宁高新区管委会办公室. '' until said. */
  issuer: z.string(),
  /** 发文机关标志, e.g. 济宁高新区管委会办公室文件; '' is the issuer's name followed by 文件. */
  masthead: z.string(),
  /** 机关代字, e.g. 济高新管办字; the document number is 代字〔年〕号. */
  numberPrefix: z.string(),
  /** Names of the area that units may carry in front, longest first: 济宁高新区, 高新区. */
  regionNames: z.array(z.string().min(1)),
  /** 主送机关 of a bulletin. */
  addressee: z.string(),
  /** 抄送; '' is none. */
  copyTo: z.string(),
  /** Who sends supervision notices, e.g. 党政办督查室. */
  supervisor: z.string(),
  /** 联系人 and 联系电话 for notices. */
  contact: z.string(),
  telephone: z.string(),
  /** 依申请公开: does the day of receipt count, and which boundary days of a consultation are not counted? */
  firstDayCounts: clockSettingsSchema.shape.firstDayCounts.unwrap(),
  consultation: clockSettingsSchema.shape.consultation.unwrap(),
  /** Address printed in letters to applicants. */
  address: z.string(),
  /** 文号 of letters to applicants up to the year, e.g. 某政依复; '' is 依申请公开. */
  letterPrefix: z.string(),
  /** Who decides on reconsideration, and the court a lawsuit goes to; '' leaves them general. */
  reconsiderationBody: z.string(),
  court: z.string(),
  /** Years after closing for which applicants' contact data are kept; null until the office has set it. */
  retentionYears: z.number().int().min(0).max(100).nullable(),
});
export type OfficeSettings = z.infer<typeof officeSettingsSchema>;

export const emptySettings: OfficeSettings = {
  issuer: '', masthead: '', numberPrefix: '', regionNames: [], addressee: '', copyTo: '', supervisor: '', contact: '', telephone: '',
  ...usualSettings, address: '', letterPrefix: '', reconsiderationBody: '', court: '', retentionYears: null,
};
