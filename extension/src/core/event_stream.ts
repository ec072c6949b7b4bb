/** Server-sent events, as far as they are read here: `id`, `event` and `data`, one event a block. */

export interface ServerEvent {
  id: string | null;
  event: string;
  data: string;
}

/** Takes a stream's text piece by piece, wherever it is cut, and gives the events that are whole. */
export class EventReader {
  private rest = "";

  read(piece: string): ServerEvent[] {
    const blocks = (this.rest + piece).split("\n\n");
    this.rest = blocks.pop() ?? "";
    return blocks.map(parse);
  }
}

function parse(block: string): ServerEvent {
  const event: ServerEvent = { id: null, event: "message", data: "" };
  for (const line of block.split("\n")) {
    const [, field, value = ""] = /^([a-z]+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === "id") event.id = value;
    else if (field === "event") event.event = value;
    else if (field === "data") event.data += event.data === "" ? value : `\n${value}`;
  }
  return event;
}
