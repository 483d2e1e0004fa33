package app.lookalike.catalog.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.catalog.TableUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data sets and exports in the exact form in which they are published. */
final class PublishedLayoutsTest {
    private static final String HM =
            "article_id,product_code,prod_name,product_type_no,product_type_name,product_group_name,"
                    + "graphical_appearance_no,graphical_appearance_name,colour_group_code,colour_group_name,"
                    + "perceived_colour_value_id,perceived_colour_value_name,perceived_colour_master_id,"
                    + "perceived_colour_master_name,department_no,department_name,index_code,index_name,index_group_no,"
                    + "index_group_name,section_no,section_name,garment_group_no,garment_group_name,detail_desc\n";
    private static final String MAGENTO =
            "sku,store_view_code,attribute_set_code,product_type,categories,product_websites,name,description,"
                    + "short_description,weight,product_online,tax_class_name,visibility,price,special_price,url_key,"
                    + "base_image,base_image_label,small_image,small_image_label,thumbnail_image,created_at,updated_at,"
                    + "additional_attributes,qty,is_in_stock,additional_images,additional_image_labels,"
                    + "configurable_variations\n";

    /** As the data set has it, without most of its parts. */
    private static final String STYLE =
            """
            {"notification": {}, "meta": {"code": 200, "requestId": "x"}, "data": {
              "id": 15970, "price": 999, "discountedPrice": 899, "styleType": "P", "productTypeId": 289,
              "productDisplayName": "Turtle Check Men Navy Blue Shirt", "brandName": "Turtle",
              "ageGroup": "Adults-Men", "gender": "Women", "baseColour": "Black", "colour1": "NA", "colour2": "NA",
              "season": "Fall", "year": "2011", "usage": "Casual", "displayCategories": "Casual Wear,Sale",
              "landingPageUrl": "Shirts/Turtle/x/15970/buy", "articleAttributes": {"Pattern": "Checked"},
              "styleImages": {"default": {"imageURL": "http://assets.myntassets.com/a.jpg"},
                "size_representation": "http://assets.myntassets.com/b.jpg"},
              "masterCategory": {"id": 9, "typeName": "Apparel", "active": true},
              "productDescriptors": {"description": {"descriptorType": "description",
                "value": "<p>Navy blue &amp; white,<br>full sleeves</p>"}},
              "styleOptions": [{"id": 1, "name": "Size", "value": "40", "available": true},
                {"id": 2, "name": "Size", "value": "42", "available": false}]}}
            """;

    @TempDir
    Path folder;

    private final KaggleFixture files = new KaggleFixture();

    private CatalogReading read() throws IOException {
        return CatalogReaders.read(files.inFolder(folder), CatalogFormat.AUTO, Progress.NONE);
    }

    @Test
    void kagglesFullSet() throws IOException {
        for (String copy : new String[] {"fashion-dataset/", "fashion-dataset/fashion-dataset/"}) {
            files.text(
                            copy + "styles.csv",
                            KaggleFixture.HEADER + "\n" + KaggleFixture.row("15970", "Turtle Check Shirt") + "\n"
                                    + KaggleFixture.row("39386", "Jeans") + "\n")
                    .text(
                            copy + "images.csv",
                            "filename,link\n15970.jpg,http://assets.myntassets.com/v1/images/a.jpg\n")
                    .text(copy + "styles/15970.json", STYLE)
                    .text(copy + "styles/39386.json", "{\"data\":")
                    .pictures(copy + "images/15970.jpg");
        }

        CatalogReading reading = read();

        assertThat(reading.source().format()).isEqualTo(CatalogFormat.KAGGLE);
        assertThat(reading.products())
                .extracting(Product::id, Product::name, Product::picture)
                .containsExactly(
                        tuple("15970", "Turtle Check Shirt", "fashion-dataset/images/15970.jpg"),
                        tuple("39386", "Jeans", null));
        assertThat(reading.products().get(0).attributes())
                .containsEntry(Attribute.BRAND, "Turtle")
                .containsEntry(Attribute.SIZE, "40, 42")
                .containsEntry(Attribute.BASE_COLOUR, "Navy Blue")
                .containsEntry(Attribute.GENDER, "Men");
        assertThat(reading.products().get(0).details())
                .isEqualTo(ProductDetails.of(Price.of("899"), "", "Navy blue & white, full sleeves"));
        assertThat(reading.orphanImages()).isEmpty();
        assertThat(reading.rejectedRows()).isEmpty();
        assertThat(reading.notes())
                .contains(
                        "Brand, sizes, price and description come from 1 file in fashion-dataset/styles/.",
                        "1 file of a product cannot be read, such as fashion-dataset/styles/39386.json.");
    }

    @Test
    void articlesOfHm() throws IOException {
        files.text(
                        "articles.csv",
                        HM
                                + "0108775015,0108775,Strap top,253,Vest top,Garment Upper"
                                + " body,1010016,Solid,09,Black,4,Dark,5,Black,1676,Jersey"
                                + " Basic,A,Ladieswear,1,Ladieswear,16,Womens Everyday Basics,1002,Jersey"
                                + " Basic,\"Jersey top with narrow shoulder straps.\"\n"
                                + "0110065001,0110065,OP T-shirt"
                                + " (Idro),306,Bra,Underwear,1010016,Solid,09,Black,4,Dark,5,Black,1339,Clean"
                                + " Lingerie,B,Lingeries/Tights,1,Ladieswear,61,Womens Lingerie,1017,\"Under-,"
                                + " Nightwear\",\"Microfibre T-shirt bra with underwired, moulded cups.\"\n")
                .text("customers.csv", "customer_id,FN,Active,club_member_status,age\nab12,,,ACTIVE,49.0\n")
                .text(
                        "transactions_train.csv",
                        "t_dat,customer_id,article_id,price,sales_channel_id\n2018-09-20,ab12,0108775015,0.05,2\n")
                .text("sample_submission.csv", "customer_id,prediction\nab12,0108775015 0110065001\n")
                .pictures("images/010/0108775015.jpg", "images/011/0110065001.jpg");

        CatalogReading reading = read();

        assertThat(reading.products())
                .extracting(Product::id, Product::name, Product::picture)
                .containsExactly(
                        tuple("0108775015", "Strap top", "images/010/0108775015.jpg"),
                        tuple("0110065001", "OP T-shirt (Idro)", "images/011/0110065001.jpg"));
        assertThat(reading.products().get(1).attributes())
                .isEqualTo(Map.of(
                        Attribute.MASTER_CATEGORY, "Ladieswear",
                        Attribute.SUB_CATEGORY, "Underwear",
                        Attribute.ARTICLE_TYPE, "Bra",
                        Attribute.BASE_COLOUR, "Black"));
        assertThat(reading.choices().tables())
                .containsExactlyInAnyOrder(
                        new TableUse("articles.csv", true),
                        new TableUse("customers.csv", false),
                        new TableUse("transactions_train.csv", false),
                        new TableUse("sample_submission.csv", false));
    }

    @Test
    void deepFashionsInShopItems() throws IOException {
        files.text("Anno/list_item_inshop.txt", "2\nid_00000001\nid_00000002\n")
                .text(
                        "Anno/list_bbox_inshop.txt",
                        """
                        1
                        image_name clothes_type pose_type x_1 y_1 x_2 y_2
                        img/WOMEN/Blouses_Shirts/id_00000001/02_1_front.jpg 1 1 50 49 208 235
                        """)
                .text(
                        "Anno/list_description_inshop.json",
                        "[{\"item\": \"id_00000001\", \"color\": \"Dark Navy\", \"description\": [\"A blouse\"]}]")
                .text(
                        "Eval/list_eval_partition.txt",
                        """
                        6
                        image_name item_id evaluation_status
                        img/WOMEN/Blouses_Shirts/id_00000001/02_1_front.jpg                 id_00000001 query
                        img/WOMEN/Blouses_Shirts/id_00000001/02_4_full.jpg                  id_00000001 gallery
                        img/WOMEN/Blouses_Shirts/id_00000001/03_1_front.jpg                 id_00000001 gallery
                        img/MEN/Tees_Tanks/id_00000002/01_2_side.jpg                        id_00000002 train
                        img/MEN/Denim/id_00000003/01_1_front.jpg                            id_00000003 gallery
                        img/MEN/Denim/id_00000003/01_2_side.jpg                             id_00000003 probe
                        """)
                .pictures(
                        "Img/img/WOMEN/Blouses_Shirts/id_00000001/02_1_front.jpg",
                        "Img/img/WOMEN/Blouses_Shirts/id_00000001/02_4_full.jpg",
                        "Img/img/WOMEN/Blouses_Shirts/id_00000001/03_1_front.jpg",
                        "Img/img/MEN/Tees_Tanks/id_00000002/01_2_side.jpg");

        CatalogReading reading = read();

        assertThat(reading.source().format()).isEqualTo(CatalogFormat.DEEPFASHION);
        assertThat(reading.products())
                .containsExactly(
                        new Product(
                                        "id_00000001",
                                        "Blouses Shirts id_00000001",
                                        Map.of(
                                                Attribute.GENDER, "Women",
                                                Attribute.ARTICLE_TYPE, "Blouses Shirts",
                                                Attribute.BASE_COLOUR, "Dark Navy"),
                                        "Img/img/WOMEN/Blouses_Shirts/id_00000001/03_1_front.jpg")
                                .withViews(List.of("Img/img/WOMEN/Blouses_Shirts/id_00000001/02_4_full.jpg")),
                        new Product(
                                "id_00000002",
                                "Tees Tanks id_00000002",
                                Map.of(Attribute.GENDER, "Men", Attribute.ARTICLE_TYPE, "Tees Tanks"),
                                "Img/img/MEN/Tees_Tanks/id_00000002/01_2_side.jpg"),
                        new Product(
                                "id_00000003",
                                "Denim id_00000003",
                                Map.of(Attribute.GENDER, "Men", Attribute.ARTICLE_TYPE, "Denim"),
                                null));
        assertThat(reading.missingImages()).containsExactly("id_00000003");
        assertThat(reading.rejectedRows()).singleElement().satisfies(row -> assertThat(row.line())
                .isEqualTo(8));
        assertThat(reading.notes())
                .anyMatch(note -> note.startsWith("1 picture is to search by"))
                .anyMatch(note -> note.startsWith("1 further picture of a product"));
        assertThat(CatalogReaders.queries(folder, Progress.NONE))
                .containsExactly(
                        new BenchmarkQuery("id_00000001", "Img/img/WOMEN/Blouses_Shirts/id_00000001/02_1_front.jpg"));
    }

    @Test
    void inShopPicturesThatAreStillPackedAreSaid() throws IOException {
        files.text(
                        "Eval/list_eval_partition.txt",
                        "1\nimage_name item_id evaluation_status\nimg/MEN/Denim/id_1/01_1_front.jpg id_1 gallery\n")
                .bytes("Img/img.zip", new byte[] {'P', 'K', 3, 4});

        CatalogReading reading = read();

        assertThat(reading.choices().noImageFound()).isTrue();
        assertThat(reading.notes()).anyMatch(note -> note.contains("Img/img.zip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data/"})
    void huggingFacesFoldersWithLabels(String root) throws IOException {
        files.pictures(root + "train/Dress/a.jpg", root + "train/Shirt/b.jpg", root + "test/Dress/a.jpg");

        CatalogReading reading = read();

        assertThat(reading.products())
                .extracting(Product::id, Product::attributes)
                .containsExactly(
                        tuple(root.replace('/', ':') + "test:Dress:a.jpg", Map.of(Attribute.MASTER_CATEGORY, "Dress")),
                        tuple(root.replace('/', ':') + "train:Dress:a.jpg", Map.of(Attribute.MASTER_CATEGORY, "Dress")),
                        tuple(
                                root.replace('/', ':') + "train:Shirt:b.jpg",
                                Map.of(Attribute.MASTER_CATEGORY, "Shirt")));
        assertThat(reading.notes())
                .contains("The folders test, train are parts of one data set; they are no categories.");
    }

    @Test
    void aFolderThatIsOnlyCalledLikeAPartIsACategory() throws IOException {
        files.pictures("Train/steam.jpg", "Dolls/a.jpg", "test/b.jpg");

        assertThat(read().products())
                .extracting(
                        product -> product.attribute(Attribute.MASTER_CATEGORY).orElse(""))
                .containsExactly("Dolls", "Train", "test");
    }

    @Test
    void huggingFacesTablesOfEitherKind() throws IOException {
        files.text("train/metadata.csv", "file_name,text\n0001.png,a red shirt\n")
                .text("test/metadata.jsonl", "{\"file_name\": \"0002.png\", \"text\": \"a bag\"}\n")
                .pictures("train/0001.png", "test/0002.png");

        assertThat(read().products())
                .extracting(Product::name, Product::picture)
                .containsExactlyInAnyOrder(tuple("a red shirt", "train/0001.png"), tuple("a bag", "test/0002.png"));
    }

    @Test
    void fashionMnistAsTables() throws IOException {
        String header = "label,"
                + IntStream.rangeClosed(1, 784).mapToObj(i -> "pixel" + i).collect(Collectors.joining(","));
        files.text("fashion-mnist_train.csv", header + "\n2" + ",0".repeat(784) + "\n9" + ",255".repeat(784) + "\n")
                .text("fashion-mnist_test.csv", header + "\n0" + ",7".repeat(784) + "\n");

        CatalogReading reading = read();

        assertThat(reading.source().format()).isEqualTo(CatalogFormat.FASHION_MNIST);
        assertThat(reading.products())
                .extracting(Product::id, product -> product.attribute(Attribute.ARTICLE_TYPE)
                        .orElse(""))
                .containsExactly(
                        tuple("train-00000", "Pullover"),
                        tuple("train-00001", "Ankle boot"),
                        tuple("test-00000", "T-shirt/top"));
    }

    @Test
    void magentosAttributesAreColumns() throws IOException {
        files.text(
                        "catalog_product_20260101.csv",
                        MAGENTO
                                + "WS12-XS,,Top,simple,\"Default Category/Women/Tops,Default Category/New\",base,"
                                + "\"Radiant Tee\",\"<p>Light</p>\",,1,1,Taxable Goods,Not Visible,22.00,,radiant-tee,"
                                + "/w/s/ws12-orange_main.jpg,,,,,\"1/1/20, 10:00 AM\",,"
                                + "\"climate=Indoor|Spring,color=Orange,gender=Women,name=No name,style=Loose, long\","
                                + "100,1,/w/s/ws12-orange_back.jpg,,\n")
                .pictures("w/s/ws12-orange_main.jpg", "w/s/ws12-orange_back.jpg");

        CatalogReading reading = read();

        assertThat(reading.products())
                .containsExactly(new Product(
                        "WS12-XS",
                        "Radiant Tee",
                        Map.of(
                                Attribute.GENDER, "Women",
                                Attribute.BASE_COLOUR, "Orange",
                                Attribute.MASTER_CATEGORY, "Women",
                                Attribute.ARTICLE_TYPE, "Tops"),
                        "w/s/ws12-orange_main.jpg",
                        ProductDetails.of(Price.of("22.00"), "", "Light")
                                .withViews(List.of("w/s/ws12-orange_back.jpg"))));
        assertThat(reading.orphanImages()).isEmpty();
    }
}
