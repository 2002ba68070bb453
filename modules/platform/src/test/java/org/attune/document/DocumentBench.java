package org.attune.document;

import org.attune.shared.PeopleBench;

/** Lets other features' tests find documents. */
public final class DocumentBench {
    private DocumentBench() {}

    public static DocumentService on(PeopleBench bench) {
        DocumentService documents = new DocumentService();
        documents.documents = new HubDocuments();
        documents.documents.database = bench.entities;
        return documents;
    }
}
