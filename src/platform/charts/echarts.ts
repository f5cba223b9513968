import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what the charts use, so that drawing starts fast.
use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

export { init };
