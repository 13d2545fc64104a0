// Measures and colours handed to the component library; the same as in frame.css.
import type { ThemeConfig } from 'antd';

/** True when the person asked the system for less motion. */
function lessMotion(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Dense, flat, one blue. */
export function makeTheme(): ThemeConfig {
  return {
    token: {
      colorPrimary: '#1f4e8c',
      colorLink: '#1f4e8c',
      colorError: '#b3261e',
      colorSuccess: '#1e7a3c',
      colorWarning: '#8a5a00',
      colorText: '#1f2329',
      colorTextSecondary: '#5d636c',
      colorTextDescription: '#5d636c',
      colorTextPlaceholder: '#6b717a',
      colorBorder: '#b4bac3',
      borderRadius: 3,
      fontSize: 13,
      controlHeight: 28,
      controlHeightSM: 26,
      fontFamily: "'Microsoft YaHei', '微软雅黑', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif",
      motion: !lessMotion(),
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
      boxShadow: '0 3px 12px rgba(0, 0, 0, 0.16)',
      boxShadowSecondary: '0 3px 12px rgba(0, 0, 0, 0.16)',
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none' },
      Input: { activeShadow: '0 0 0 2px rgba(31, 78, 140, 0.18)' },
    },
  };
}
