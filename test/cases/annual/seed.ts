// The 2021 report of 济宁经济技术开发区管委会 as far as it was printed: its table two, the one line of table four, its texts.
export const printed = {
  year: 2021,
  unit: '济宁经济技术开发区管委会',
  tables: {
    two: { rules: { made: 0, repealed: 0, inForce: 0 }, normativeDocuments: { made: 0, repealed: 0, inForce: 0 }, licences: 4503, penalties: 28496, coercion: 137, fees: '0' },
    four: {
      reconsideration: { upheld: 0, corrected: 1, other: 0, pending: 0, total: 1 },
      litigationDirect: { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 },
      litigationAfterReconsideration: { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 },
    },
  },
  text: {
    preamble: '本报告由济宁经济技术开发区管委会按照《中华人民共和国政府信息公开条例》（以下简称《条例》）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求编制。\n本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。',
    proactive: '加大网站、微博、微信公开力度，2021年主动公开各类信息4213条，比去年增加38.18%。',
    requests: '进一步完善依申请公开工作制度。2021年共收到政府信息公开申请3件，受理3件，申请主要涉及征地拆迁、政府采购方面，按时答复3件，收到政府信息公开申请比去年增加3件，未发生任何收费情况。',
    platform: '全区现有政务微博5个，政务微信20余个，在信息公开中发挥窗口作用。2021年，政府网站公开信息1413条，政务微博公开905条，政务微信公开1095条，其他渠道800余条。',
    supervision: '区党工委、管委会将政务公开工作作为定量指标纳入全区高质量发展政绩考核体系。积极探索政务公开社会评议和责任追究机制，制定政务公开工作责任追究制度，今年未发生责任追究事件。',
    problems: '一是个别部门工作人员工作经验欠缺。二是政务公开工作创新性不足。三是政策解读质量有待于提高。针对存在问题，将进一步加大政务公开工作力度。',
    other: '（一）收取信息处理费的情况\n依据《政府信息公开信息处理费管理办法》，本年度未发生收取信息处理费的情况。\n（二）落实上级年度政务公开工作要点情况\n确保信息公开全面、及时，拓展公开的广度和深度，满足公众查阅需求，全年公开信息1000余条，做到“公开为常态，不公开为例外”。',
  },
};
