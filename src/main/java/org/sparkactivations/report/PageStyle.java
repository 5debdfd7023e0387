package org.sparkactivations.report;

import java.util.Collection;

/** The style sheet of pages, light and dark. Pictures and page share their colours. */
final class PageStyle {

    private static final String SHAPES =
            """
            *{box-sizing:border-box}
            body{margin:0;background:var(--ground);color:var(--text);
              font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
            main{max-width:1080px;margin:0 auto;padding:24px 16px 64px}
            h1{font-size:1.6rem;line-height:1.25;margin:0;overflow-wrap:anywhere}
            h2{font-size:1.3rem;margin:56px 0 0;padding-top:16px;border-top:1px solid var(--grid);
              overflow-wrap:anywhere}
            h3{font-size:1.05rem;margin:28px 0 8px}
            code{font-size:.92em;overflow-wrap:anywhere}
            summary{cursor:pointer}
            a{color:var(--link)}
            .source{margin:4px 0 0;opacity:.8;overflow-wrap:anywhere}
            .source + .scroll{margin-top:20px}
            .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:10px;margin:20px 0 0}
            .cards div{border:1px solid var(--grid);border-radius:8px;padding:8px 12px}
            .cards dt{font-size:.8rem;opacity:.8}
            .cards dd{margin:0;font-size:1.35rem;font-variant-numeric:tabular-nums}
            .findings{list-style:none;margin:0;padding:0}
            .findings li{margin:0 0 6px;padding:4px 0 4px 12px;border-left:3px solid var(--mark);
              overflow-wrap:anywhere}
            .findings li::first-letter{text-transform:uppercase}
            .columns{display:grid;grid-template-columns:minmax(0,560px) minmax(260px,1fr);gap:8px 32px;
              align-items:start}
            .pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
            figure{margin:24px 0 0}
            figcaption{font-size:.85rem;opacity:.8}
            svg.picture{display:block;width:100%;height:auto}
            .axis{stroke:var(--axis)}
            .whisker{stroke:var(--bar)}
            .median{stroke:var(--text);stroke-width:1.5}
            .scroll{overflow-x:auto}
            table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
            th,td{padding:4px 10px;border-bottom:1px solid var(--grid);text-align:right;white-space:nowrap}
            thead th{font-weight:600;vertical-align:bottom;white-space:normal;min-width:4.5em}
            tbody th{font-weight:600}
            .measures th:first-child,.measures td:first-child{text-align:left;padding-left:0}
            .measures{width:100%}
            .groups th:first-child{white-space:normal;overflow-wrap:anywhere;min-width:9em;max-width:26em}
            .groups tbody th{font-weight:400}
            .pairs{width:100%}
            .pairs th,.pairs td{text-align:left;white-space:normal;overflow-wrap:anywhere}
            .pairs th:first-child,.pairs td:first-child{padding-left:0;white-space:nowrap}
            .units{width:100%;font-size:.82rem}
            .units th,.units td{padding:4px 6px}
            .units thead th{min-width:3.4em}
            .units th:nth-child(2),.units th:nth-child(3),.units td:nth-child(2),.units td:nth-child(3){text-align:left}
            .badge{border:1px solid var(--mark);border-radius:10px;padding:0 8px;font-size:.8rem}
            .strip{display:block;width:110px;height:16px}
            @media(max-width:800px){.columns,.pair{grid-template-columns:minmax(0,1fr)}}
            @media(max-width:480px){
              main{padding:16px 12px 48px}
              h1{font-size:1.3rem}
              .cards{grid-template-columns:1fr 1fr}
              .cards dd{font-size:1.15rem}
              th,td{padding:4px 6px}
              .strip{width:90px}
              svg text{font-size:15px}
            }
            """;

    /** How many times as large the text of pictures is on a phone. */
    static final double LARGER_TEXT = 1.25;

    private PageStyle() {}

    /** @param curves numbers of the colours of curves in the pictures */
    static String css(Collection<Integer> curves) {
        return ":root{" + variables(Colours.LIGHT) + "}\n@media(prefers-color-scheme:dark){:root{"
                + variables(Colours.DARK) + "}}\n" + SvgCanvas.style(Theme.AUTO, curves, true) + "\n"
                + SHAPES;
    }

    private static String variables(Colours colours) {
        return "--ground:" + colours.ground() + ";--text:" + colours.text() + ";--axis:" + colours.axis() + ";--grid:"
                + colours.grid() + ";--link:" + colours.curve(0) + ";--mark:" + colours.curve(1) + ";--bar:"
                + colours.bar();
    }
}
