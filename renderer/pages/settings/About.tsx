// Fonts that documents need, and what this program is.
import type { ReactElement } from 'react';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';

const COUNTED: Record<string, string> = { units: '单位', submissions: '报送信息', adoptions: '采用', runs: '计分', bulletins: '通报', imports: '导入', changes: '操作日志' };

/** Missing fonts are named with what they are used for. */
export function About(): ReactElement {
  const fonts = useRead('system.fonts', {});
  const info = useRead('system.info', {});
  return (
    <div className="settings-part">
      <section className="sheet" aria-label="公文字体">
        <h2>公文字体</h2>
        <Loaded query={fonts}>
          {(data) =>
            !data.known ? <p>在这台电脑上没能查到装有哪些字体。导出的文件里写明了字体名，打开的电脑上装有这些字体就会正确显示。</p> : data.missing.length === 0 ? <p className="all-fonts">公文所需的字体都已安装。</p> : (
              <>
                <p>这台电脑缺少下列字体。导出的文件里写明了字体名，内容不受影响；要在这台电脑上正确显示和打印，请安装它们（装有 WPS 或 Office 的电脑一般都有）。</p>
                <table className="plain-table">
                  <thead><tr><th scope="col">字体</th><th scope="col">用在哪里</th></tr></thead>
                  <tbody>{data.missing.map((font) => <tr key={font.name}><td>{font.name}</td><td>{font.use}</td></tr>)}</tbody>
                </table>
              </>
            )}
        </Loaded>
      </section>
      <section className="sheet" aria-label="关于本程序">
        <h2>关于本程序</h2>
        <Loaded query={info}>
          {(data) => (
            <dl className="facts">
              <dt>名称</dt><dd>政务公开工作台</dd>
              <dt>版本</dt><dd>{data.version}（数据结构 {data.schema}）</dd>
              <dt>数据文件</dt><dd>{data.database}</dd>
              <dt>记录</dt><dd>{Object.entries(data.counts).filter(([name]) => name in COUNTED).map(([name, count]) => `${COUNTED[name]} ${count}`).join('，')}</dd>
              <dt>使用范围</dt><dd>只用于非涉密信息。不联网，不向任何地方发送数据；标有密级的文件请不要放进来。</dd>
            </dl>
          )}
        </Loaded>
      </section>
    </div>
  );
}
