import { renderToString } from 'preact-render-to-string';
import { LineChart, type LineChartProps } from '../../documents/charts/line-chart.tsx';
import type { Documents } from '../../documents/document-data.ts';
import { h } from 'preact';

type Head = Pick<Documents['letter'], 'date' | 'bureau'>;

const chart: LineChartProps = {
  ...{ id: 'chart-onTime', title: 'Op tijd geleverd', size: 'narrow', span: [0, 100], targetWords: 'norm > 95%' },
  axes: { x: 'kwartaal', y: '% op tijd geleverd' },
  format: (value) => `${Math.round(value)}%`,
  points: [
    { label: '2026-Q2', n: 3, target: 95 },
    { label: '2026-Q3', n: 12, value: 92, low: 65, high: 99, target: 95 },
    { label: '2026-Q4', n: 20, value: 95, low: 76, high: 99, target: 95 },
    { label: '2027-Q1', n: 31, value: 97, low: 84, high: 99, target: 95 },
  ],
};

/** The report of a contractor's quarter. */
export const quarterReportExample = (head: Head) => ({
  data: {
    ...{ ...head, title: 'Rapport over het eerste kwartaal van 2027', partnerName: 'Visser Bouw' },
    ...{ period: '1 januari 2027 tot en met 31 maart 2027', managerName: 'Marieke Postma' },
    rows: [
      {
        ...{ title: 'Op tijd geleverd', value: '97% (n = 31, tussen 84% en 99%)', target: 'meer dan 95%' },
        ...{ verdict: 'op norm', source: 'opgeleverde projecten met een beloofde datum' },
      },
      {
        ...{ title: 'NPS van uw klanten', value: 'te weinig gegevens (n = 2)', target: 'meer dan 60' },
        ...{ verdict: 'geen oordeel', source: 'het laatste cijfer van elke klant in het kwartaal' },
      },
    ],
    sections: [{ title: 'Volume', paragraphs: ['Opgeleverd: 31 projecten, samen € 24.800 excl. btw.'] }],
    actions: [
      {
        words: 'Maandelijks vooraf de planning delen',
        owner: 'Marieke Postma',
        dueOn: '7 mei 2027',
        state: 'nog te doen',
      },
    ],
    charts: [1, 2].map(() => ({ picture: 'on-time', title: chart.title, alt: 'Op tijd geleverd, per kwartaal' })),
  },
  pictures: { 'on-time': renderToString(h(LineChart, chart)) },
});

/** An empty sheet for a workshop. */
export const valueMatrixExample = (head: Head) => ({
  data: {
    ...{ ...head, title: 'Waardematrix' },
    facts: ['Bedrijf', 'Branche', 'Producten en diensten'].map((label) => ({ label, value: '' })),
    columns: ['Verkoopkanalen', 'Middelen', 'Geld (€)', 'Overig'],
    rows: [
      {
        ...{ name: 'Zorgverzekeraars', influence: 'invloed 5', balance: '+0,60 van € 150.000', flag: null },
        brings: [['Vermelding'], [], ['€ 120.000'], []],
        gets: [[], ['Cijfers'], ['€ 30.000'], []],
      },
    ],
  },
});
