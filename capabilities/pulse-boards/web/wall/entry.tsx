/** @jsxImportSource preact */
import { render } from 'preact';
import { keepWallFiles } from '#pulse-boards/web/wall/release.ts';
import { Wall } from '#pulse-boards/web/wall/Wall.tsx';
import '#platform/web/styles/tokens.css';
import '#pulse-boards/web/wall/letters.css';
import '#pulse-boards/web/wall/wall-base.css';
import '#pulse-boards/web/wall/wall-display.css';
import '#pulse-boards/web/wall/wall-daily.css';
import '#pulse-boards/web/wall/wall-chart.css';
import '#pulse-boards/web/wall/wall-change.css';
import '#pulse-boards/web/wall/wall-narrow.css';
import '#pulse-boards/web/wall/meeting.css';
import '#pulse-boards/web/wall/meeting-status.css';
import '#pulse-boards/web/wall/meeting-sheets.css';
import '#pulse-boards/web/wall/meeting-small.css';

render(<Wall />, document.getElementById('app')!);
keepWallFiles();
