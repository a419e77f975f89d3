/** The look: ink, warm grey and one violet. A verdict is told by word and shape; shade only follows. */
import { isolate } from './isolation.ts';
import { asks } from './styles/asks.ts';
import { circumstances } from './styles/circumstances.ts';
import { ground } from './styles/ground.ts';
import { page } from './styles/page.ts';
import { reference } from './styles/reference.ts';
import { tells } from './styles/tells.ts';
import { tokens } from './styles/tokens.ts';
import { widget } from './styles/widget.ts';

export const styles = isolate([tokens, ground, page, asks, tells, reference, widget, circumstances]);
