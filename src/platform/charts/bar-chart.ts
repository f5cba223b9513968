import type { Locale } from '../../kernel/i18n/text.js';

/** Bars by category, one colour and pattern per series. */
export interface BarChart {
  title: string;
  categories: readonly string[];
  /** One value per category. `hue` keeps a series' colour the same in charts that show other series beside it. */
  series: readonly { name: string; values: readonly number[]; hue?: number }[];
  locale: Locale;
  /** How a value reads on the axis: `$1.2M`. */
  format: (value: number) => string;
}

/** Dark enough on white for bars beside each other; the patterns serve those who do not tell the colours apart. */
const colours = ['#33465c', '#c77700', '#1f6fb5', '#2e7d4f', '#7a3e9d', '#a3242b'];
const width = 800;
// Without quotation marks: the library writes the names into an attribute as they are.
const font = 'Noto Sans, Helvetica, Arial, sans-serif';

/** How large such a chart is, for the page that shows it. */
export const barChartSize = (categories: number, series: number): { width: number; height: number } =>
  ({ width, height: 96 + categories * Math.max(40, series * 15 + 14) });

/** Loaded with the first chart: the web process starts without it. */
const load = () => import('./echarts.js');
let drawing: ReturnType<typeof load> | undefined;

/** A horizontal bar chart as SVG text, drawn on the server; its words are also there for those who hear it. */
export async function barChartSvg(chart: BarChart): Promise<string> {
  const { init } = await (drawing ??= load());
  const longest = Math.max(...chart.categories.map((name) => name.length), 0);
  const drawn = init(null, null, { renderer: 'svg', ssr: true, ...barChartSize(chart.categories.length, chart.series.length) });
  try {
    drawn.setOption({
      animation: false,
      color: colours,
      textStyle: { fontFamily: font, color: '#222' },
      aria: { enabled: true, decal: { show: true } },
      legend: { top: 0, left: 0, itemGap: 20, selectedMode: false, textStyle: { fontSize: 14, color: '#222' } },
      grid: { top: 40, left: 4, right: 24, bottom: 34 },
      xAxis: { type: 'value', splitNumber: 4, axisLabel: { formatter: chart.format, fontSize: 13, color: '#444', hideOverlap: true }, splitLine: { lineStyle: { color: '#dcdcdc' } } },
      yAxis: { type: 'category', inverse: true, data: [...chart.categories], axisTick: { show: false }, axisLabel: { width: Math.min(230, longest * 8), overflow: 'break', fontSize: 13, lineHeight: 16, color: '#222', interval: 0 } },
      series: chart.series.map(({ name, values, hue }, i) => ({ type: 'bar' as const, name, silent: true, itemStyle: { color: colours[(hue ?? i) % colours.length] }, data: [...values], barGap: '10%', barCategoryGap: '28%', barMaxWidth: 22 })),
    });
    return described(drawn.renderToSVGString(), chart);
  } finally {
    drawn.dispose();
  }
}

/** An SVG with a name and its language; the numbers themselves stand in the table beside it. */
function described(svg: string, { title, locale }: BarChart): string {
  const name = escaped(title);
  return svg.replace(/^<svg /, `<svg role="img" xml:lang="${locale}" lang="${locale}" aria-label="${name}" `).replace(/^(<svg [^>]*>)/, `$1<title>${name}</title>`);
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
