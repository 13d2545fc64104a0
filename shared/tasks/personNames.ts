// Does a text in a column of units look like a person's name? Only ever said to the reader, never decided on.
import { foldText } from '../names/fold.ts';
import { isComplete } from './unitEndings.ts';

/** Common surnames; those that begin words of offices (文旅, 金融, 史志, 方志, 武装, 高新, 安监, 常委) are left out. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱郭何罗宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝孔崔毛邱秦顾侯邵孟段雷钱汤尹黎易乔贺赖龚庞樊殷施陶洪翟颜倪严牛温芦俞章鲁葛毕';
const PLACE = /[庄村家店集屯寨营湾桥河山城区县市镇乡街]/;
const NAME = new RegExp(`^(?:[${SURNAMES}][\u4e00-\u9fff]{1,2}|(?:欧阳|上官|诸葛|司马|尉迟)[\u4e00-\u9fff]{1,2})$`);
const TITLED = /^(?:分管|主要|负责|包保|联系)?(?:领导|责任人|负责人|联系人)[:：]/;

/** True for 张三, 欧阳修 and 责任人：李四; false for what ends like a unit or a place. */
export function isPersonName(name: string): boolean {
  const folded = foldText(name);
  if (TITLED.test(folded)) return true;
  const bare = folded.replace(/\(.*\)$/, '');
  return NAME.test(bare) && !isComplete(bare) && !PLACE.test(bare.slice(1));
}
