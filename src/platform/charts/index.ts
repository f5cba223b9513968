export { type BarChart, barChartSvg } from './bar-chart.js';
