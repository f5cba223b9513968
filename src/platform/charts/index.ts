export { type BarChart, barChartSize, barChartSvg } from './bar-chart.js';
