package org.attune.web.content;

/** What stands on the page of a recording before its script fills it. */
final class RecordingPage {
    private static final String HTML = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Recording · Attune</title>
            <link rel="icon" href="data:,">
            <link rel="preload" href="/recording/font/atkinson-hyperlegible-next-latin-400-normal.woff2" as="font" type="font/woff2" crossorigin>
            <link rel="preload" href="/recording/font/atkinson-hyperlegible-next-latin-700-normal.woff2" as="font" type="font/woff2" crossorigin>
            <link rel="stylesheet" href="/recording/recording.css?v=%s">
            <script src="/recording/recording.js?v=%s" defer></script>
            </head>
            <body>
            <main>
            <h1 id="title" class="out-of-sight">Recording</h1>
            <div id="failed" role="alert" hidden>
            <p>The recording does not load just now. What you watched is kept.</p>
            <button type="button" id="open-again">Try again</button>
            </div>
            <div id="all" hidden>
            <div>
            <video id="film" controls playsinline preload="metadata"></video>
            <div id="trouble">
            <p id="trouble-words" role="status"></p>
            <button type="button" id="again" hidden>Try again</button>
            </div>
            <div class="speed">
            <label for="speed">Speed</label>
            <select id="speed">
            <option value="0.75">0.75 times, slower</option>
            <option value="1" selected>Normal</option>
            <option value="1.25">1.25 times</option>
            <option value="1.5">1.5 times</option>
            <option value="1.75">1.75 times</option>
            <option value="2">2 times, fastest</option>
            </select>
            </div>
            <p id="uncounted" hidden>What you watch here does not count. Open the recording from its course.</p>
            <section id="progress" aria-labelledby="progress-title" hidden>
            <h2 id="progress-title">Watched so far</h2>
            <p id="watched"></p>
            <svg id="strip" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true"></svg>
            <div id="missing" hidden>
            <p id="missing-label">Not yet:</p>
            <ul id="gaps" role="list" aria-labelledby="missing-label"></ul>
            </div>
            <p id="done"></p>
            </section>
            <section id="chapters-part" aria-labelledby="chapters-title" hidden>
            <h2 id="chapters-title">Chapters</h2>
            <ol id="chapters" role="list"></ol>
            </section>
            </div>
            <section id="transcript-part" aria-labelledby="transcript-title" hidden>
            <h2 id="transcript-title">Transcript</h2>
            <div class="search">
            <label for="search">Find in the transcript</label>
            <input type="search" id="search" autocomplete="off">
            </div>
            <div class="hits">
            <p id="count" role="status"></p>
            <button type="button" id="previous" disabled>Previous</button>
            <button type="button" id="next" disabled>Next</button>
            <button type="button" id="from-here" disabled>Play from there</button>
            </div>
            <label class="follow"><input type="checkbox" id="follow" checked>Follow the film</label>
            <ol id="transcript" role="list" aria-labelledby="transcript-title"></ol>
            </section>
            </div>
            <noscript><p>The recording needs JavaScript, and this browser does not run it.</p></noscript>
            </main>
            </body>
            </html>
            """;

    private RecordingPage() {}

    static String html(String style, String script) {
        return HTML.formatted(style, script);
    }
}
