/** The way from a page of the extension, in a frame, to the content script that made the frame. */

import { send } from "../core/messages";

/** Only our own content script knows a token that the worker confirms; a page that frames us gets an empty page. */
export function onConnect<Told, Heard>(connected: (tell: (message: Told) => void) => (message: Heard) => void): void {
  window.addEventListener("message", (event: MessageEvent<{ token?: unknown }>) => {
    const [port] = event.ports;
    const { token } = event.data ?? {};
    if (!port || typeof token !== "string") return;
    void send("panelVerify", { token }).then((confirmed) => {
      if (!confirmed) return;
      const hear = connected((message) => port.postMessage(message));
      port.onmessage = ({ data }: MessageEvent<Heard>) => hear(data);
    });
  });
}
