package org.attune.web.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A document, all of it tagged (ISO 32000-1, 14.8; ISO 14289-1): its elements stand in the structure tree in the order they
 * are written, on whichever page.
 */
final class TaggedDocument implements AutoCloseable {
    private static final String LANGUAGE = "en-GB";

    private final PDDocument file = new PDDocument();
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement root = new PDStructureElement("Document", tree);
    private final COSArray parents = new COSArray();
    private final Typeface typeface = new Typeface(file);
    private int pages;

    TaggedDocument() {
        tree.appendKid(root);
        file.getDocumentCatalog().setStructureTreeRoot(tree);
        file.getDocumentCatalog().setLanguage(LANGUAGE);
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        file.getDocumentCatalog().setMarkInfo(info);
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        file.getDocumentCatalog().setViewerPreferences(viewer);
    }

    /** The next page; it is closed before another one is begun. */
    TaggedPage page() throws IOException {
        return new TaggedPage(this);
    }

    PDDocument add(PDPage page) {
        file.addPage(page);
        return file;
    }

    PDDocument file() {
        return file;
    }

    Typeface typeface() {
        return typeface;
    }

    /** A new element at the end of the document. */
    PDStructureElement element(String type) {
        return element(type, root);
    }

    /** A new element at the end of another one. */
    PDStructureElement element(String type, PDStructureElement within) {
        PDStructureElement element = new PDStructureElement(type, within);
        within.appendKid(element);
        return element;
    }

    /** Takes down which elements are marked on a page, in order; gives the number of the page. */
    int leadsTo(List<COSDictionary> marked) {
        COSArray elements = new COSArray();
        marked.forEach(elements::add);
        parents.add(COSInteger.get(pages));
        parents.add(elements);
        return pages++;
    }

    /**
     * The file, once its pages are closed.
     *
     * @param at when it says that it was made: what is made of the same is the same file
     * @param of what tells it from others
     */
    byte[] bytes(String title, Instant at, String of) throws IOException {
        COSDictionary numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, parents);
        tree.getCOSObject().setItem(COSName.PARENT_TREE, numbers);
        tree.setParentTreeNextKey(pages);
        describe(title, at);
        file.setDocumentId((long) of.hashCode());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.save(out);
        return out.toByteArray();
    }

    private void describe(String title, Instant at) throws IOException {
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.UK);
        made.setTimeInMillis(at.toEpochMilli());
        PDDocumentInformation information = file.getDocumentInformation();
        information.setTitle(title);
        information.setCreator("Attune");
        information.setCreationDate(made);
        PDMetadata metadata = new PDMetadata(file);
        metadata.importXMPMetadata(xmp(title, at).getBytes(StandardCharsets.UTF_8));
        file.getDocumentCatalog().setMetadata(metadata);
        file.setVersion(1.7f);
    }

    private static String xmp(String title, Instant at) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                   <pdfuaid:part>1</pdfuaid:part>
                   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
                   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
                   <xmp:CreateDate>{at}</xmp:CreateDate>
                   <xmp:CreatorTool>Attune</xmp:CreatorTool>
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """.replace("{language}", LANGUAGE)
                .replace("{at}", at.toString())
                .replace("{title}", escaped(title));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
