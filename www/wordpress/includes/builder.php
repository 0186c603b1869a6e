<?php
/**
 * The page that makes links, below Tools: a link, a card or a poster for a client.
 *
 * @package AttuneCheck
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_menu', 'attune_check_builder_menu' );

/**
 * Adds the page, for all who write something.
 */
function attune_check_builder_menu() {
	$name = attune_check_words()['page'];
	add_management_page( $name, $name, 'edit_posts', 'attune-check-link', 'attune_check_builder' );
}

/**
 * Prints the page. What is chosen in the frame is neither sent nor stored.
 */
function attune_check_builder() {
	$lang    = attune_check_language( determine_locale(), array_keys( attune_check_made()['words'] ) );
	$address = attune_check_link_base() . "$lang/builder.html";
	$title   = get_admin_page_title();
	echo '<div class="wrap"><h1 class="screen-reader-text">' . esc_html( $title ) . '</h1>';
	echo '<p><a href="' . esc_url( $address ) . '" target="_blank" rel="noopener">' . esc_html__( 'Open it in a tab of its own', 'attune-check' ) . '</a></p>';
	echo '<iframe src="' . esc_url( $address ) . '" title="' . esc_attr( $title ) . '" allow="clipboard-write" style="display:block;inline-size:100%;block-size:calc(100vh - 11rem);min-block-size:40rem;border:0"></iframe></div>';
}
